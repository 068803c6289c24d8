"""Lines that scraping leaves in articles that are not in English, by reason, as in `leftovers`.

Only what such pages print by itself, in so many words: German, French, Polish, Spanish, Italian and Russian.
"""

from __future__ import annotations

AFTER = r"(?:\s{0,3}[:|–-]\s.{0,200})?"
"""What follows the heading of a link to another article: nothing, or the link."""

ON = r"(?:facebook|twitter|x|instagram|telegram|whatsapp|linkedin|youtube|tiktok|google news|vk)"

FOREIGN_LEFTOVERS: tuple[tuple[str, str], ...] = (
    (
        "advertisement",
        r"anzeigen?|werbung|publicité|la suite après (?:la|cette) publicité|reklama|materiał sponsorowany|publicidad"
        r"|pubblicità|реклама",
    ),
    (
        "share prompt",
        rf"(?:artikel )?(?:teilen|merken|drucken|versenden)|auf {ON} teilen"
        r"|per (?:e-?mail|whatsapp) (?:teilen|versenden|senden)"
        rf"|partager(?: (?:sur {ON}|cet article|par e-?mail))?|imprimer|udostępnij(?: (?:na|w|to)\b.{{0,30}})?|drukuj|tweetnij"
        rf"|compartir(?: en {ON})?|imprimir|condividi(?: su {ON})?|stampa l.articolo|поделиться(?: в\b.{{0,30}})?",
    ),
    (
        "related articles",
        rf"(?:lesen sie (?:auch|mehr|weiter)|mehr zum thema|das könnte (?:sie|dich) auch interessieren|auch interessant"
        rf"|(?:à )?lire (?:aussi|également)|voir aussi|sur le même sujet|les plus lus|czytaj (?:także|też|również|więcej)"
        rf"|przeczytaj (?:także|też|również)|zobacz (?:także|też|również)|najczęściej czytane|le[ae] también"
        rf"|te puede interesar|noticias relacionadas|lo más leído|leggi anche|potrebbe interessarti"
        rf"|читайте также|смотрите также){AFTER}",
    ),
    (
        "subscribe prompt",
        rf"newsletter (?:abonnieren|bestellen)|jetzt abonnieren|abonnieren sie (?:unseren|den) newsletter.{{0,80}}"
        rf"|abonnez-vous(?: à (?:notre|la)\b.{{0,80}})?|inscrivez-vous à (?:notre|la) newsletter.{{0,80}}"
        rf"|suivez-nous sur {ON}\b.{{0,60}}|folgen sie uns (?:auf|bei) {ON}\b.{{0,60}}"
        rf"|zapisz się (?:do|na) (?:nasz\w{{0,5}} )?newsletter\w{{0,4}}.{{0,80}}|obserwuj nas (?:na|w) {ON}\w{{0,3}}.{{0,40}}"
        rf"|suscríbete a (?:nuestr[oa]|la|el)\b.{{0,80}}|síguenos en {ON}\b.{{0,60}}"
        r"|iscriviti alla (?:nostra )?newsletter.{0,80}"
        rf"|seguici su {ON}\b.{{0,60}}|подпи(?:сывайтесь|шитесь) на (?:наш|нас)\b.{{0,80}}",
    ),
    (
        "comment form",
        r"(?:\d{1,5} )?(?:kommentare?|commentaires?|komentarze|comentarios|commenti|комментарии)(?: ?\(\d{1,5}\))?"
        r"|kommentar (?:schreiben|verfassen|hinterlassen)|(?:voir|lire|afficher) les commentaires|laisser un commentaire"
        r"|dodaj komentarz|deja un comentario|lascia un commento|добавить комментарий",
    ),
    (
        "copyright",
        r"(?:alle rechte vorbehalten|tous droits réservés|wszelkie prawa zastrzeżone|todos los derechos reservados"
        r"|tutti i diritti riservati|все права защищены)\.?.{0,80}",
    ),
    (
        "navigation",
        r"(?:zur )?startseite|impressum|datenschutzerklärung|cookie-einstellungen|nutzungsbedingungen|mentions légales"
        r"|politique de confidentialité|gestion des cookies|accueil(?: ?[>»/|›] ?[\w &-]{1,40}){1,6}|strona główna"
        r"|polityka prywatności|aviso legal|política de (?:privacidad|cookies)|informativa sulla privacy|lesezeit ?: .{1,20}"
        r"|temps de lecture ?: .{1,20}|czas czytania ?: .{1,20}|tiempo de lectura ?: .{1,20}",
    ),
)
"""Reason and pattern, matched without case against a whole line that is stripped of white space."""
