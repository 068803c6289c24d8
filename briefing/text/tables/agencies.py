"""News agencies: the name under which each is listed, and what texts call it."""

from __future__ import annotations

AGENCIES: dict[str, tuple[str, ...]] = {
    "AFP": ("AFP", "Agence France-Presse", "Agence France Presse"),
    "Anadolu": ("Anadolu Agency", "Anadolu"),
    "ANSA": ("ANSA",),
    "AP": ("Associated Press", "The Associated Press"),
    "BelTA": ("BelTA",),
    "Bernama": ("Bernama",),
    "Bloomberg": ("Bloomberg News", "Bloomberg"),
    "Canadian Press": ("The Canadian Press", "Canadian Press"),
    "CTK": ("CTK", "ČTK"),
    "dpa": ("dpa", "DPA", "Deutsche Presse-Agentur"),
    "Dow Jones": ("Dow Jones Newswires",),
    "EFE": ("EFE", "Agencia EFE"),
    "Interfax": ("Interfax-Ukraine", "Interfax"),
    "IRNA": ("IRNA",),
    "KCNA": ("KCNA",),
    "Kyodo": ("Kyodo News", "Kyodo"),
    "Mehr": ("Mehr News Agency",),
    "PTI": ("PTI", "Press Trust of India"),
    "Reuters": ("Reuters", "Thomson Reuters"),
    "RIA Novosti": ("RIA Novosti", "RIA-Novosti"),
    "Sputnik": ("Sputnik",),
    "TASS": ("TASS", "ITAR-TASS"),
    "Tasnim": ("Tasnim",),
    "Ukrinform": ("Ukrinform",),
    "UNIAN": ("UNIAN",),
    "UPI": ("UPI", "United Press International"),
    "Xinhua": ("Xinhua", "Xinhua News Agency"),
    "Yonhap": ("Yonhap", "Yonhap News Agency"),
}
"""Names that mean the agency wherever they stand."""

SHORT: dict[str, str] = {
    "AP": "AP",
    "AAP": "AAP",
    "ANI": "ANI",
    "ANP": "ANP",
    "APA": "APA",
    "BNS": "BNS",
    "BTA": "BTA",
    "HINA": "HINA",
    "IANS": "IANS",
    "LETA": "LETA",
    "MTI": "MTI",
    "NTB": "NTB",
    "PA": "PA Media",
    "PAP": "PAP",
    "RIA": "RIA Novosti",
    "SANA": "SANA",
    "STA": "STA",
    "Tanjug": "Tanjug",
    "TT": "TT",
    "WAM": "WAM",
}
"""Names that mean it only where a text credits or cites an agency, for they are short for other things as well."""

PHOTOGRAPHERS = ("Getty Images", "Getty", "EPA-EFE", "EPA", "Shutterstock", "AP Photo", "AFP Photo")
"""Agencies whose name is the credit of a picture, not the source of a text."""
