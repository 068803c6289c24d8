"""The commonest words of the languages that news is written in, and the scripts that tell a language by themselves."""

from __future__ import annotations

WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in that is was for on with as it by at from he his are be said has have not which this",
        "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er",
        "fr": "de la le et les des en un du une que est pour qui dans par plus au sur ne pas il ce avec son sont aux",
        "es": "de la que el en y a los se del las un por con no una su para es al lo como más pero sus fue ha",
        "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como foi ao ele das à seu são",
        "it": "di e il la che in a per un è del con non della i le da si una dei nel al alla sono ha gli più",
        "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar heeft",
        "sv": "och i att det som en på är av för med den till inte har de ett om var men sig så från vid han",
        "da": "og i at det er en af til på der for med den som ikke de har et om fra blev siger sagde nu været mod noget også",
        "no": "og i det er på en som for av til med at ikke de har et den om fra ble etter sier sa nå vært mot noe også",
        "fi": "ja on ei että se oli hän kun mutta ovat myös joka mukaan kuin niin olla sen tai jo vain ole ovat",
        "pl": "w i na z się do nie że to o jest jak po za od przez ale są tym co dla przy został które który",
        "cs": "a v se na je že s z do o to k i jako za by ale si po jsou pro od které který tak podle byl",
        "ro": "de și în a la cu pe care din pentru că o nu este un mai au fi ce prin sunt fost s-a dar după",
        "hu": "a az és hogy nem is egy van ez volt de csak meg azt már mint ha még el vagy szerint kell után",
        "tr": "ve bir bu da de için ile olarak çok daha olan gibi en ne ama kadar sonra var diye dedi olduğu",
        "id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena bisa ada mereka oleh telah",
        "sq": "të e në dhe për një me që nga i është ka si më u se do por kjo ky së janë nuk ishte",
        "hr": "je i u se na da za su od s koji o bi ne to kao što će iz ali koja po nije biti rekao",
        "ru": "и в не на что с по как это для из его о к от был она так но он за же также заявил года",
        "uk": "і в не на що з до та як про за від його для є це але був яка який року також України",
        "bg": "на и в за да от се е с не че са по ще това като до при той но която който след бе",
        "sr": "је и у се на да за су од са који о би не то као што ће из али која по није рекао",
    }.items()
}

SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af"),
    ("zh", "\u4e00-\u9fff"),
    ("ar", "\u0600-\u06ff"),
    ("he", "\u0590-\u05ff"),
    ("el", "\u0370-\u03ff"),
    ("hi", "\u0900-\u097f"),
    ("th", "\u0e00-\u0e7f"),
    ("ka", "\u10a0-\u10ff"),
    ("hy", "\u0530-\u058f"),
)
"""Scripts that are mostly used for one language, as ranges for a pattern; Japanese comes before the Chinese it borrows."""
