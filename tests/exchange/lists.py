"""Invented lists in the shape of those that programme managers keep."""

NORWEGIAN: list[list[object]] = [
    ["SPARK Norge – oversikt over prosjekter", *[None] * 8],
    [],
    ["Nr", "Opptak", "Prosjekttittel", "Prosjektleder", "Institusjon", "Indikasjon / område",
     "Produkttype", "Status", "Selskap", "Kilde"],
    [1, "2021 (admitted 29 Jan 2021; call autumn 2020)", "Nanogel mot kroniske sår",
     "Runa Tveitmark", "UiO / Fjordby sykehus (page names both; not split per person)",
     "Chronic wounds", "Vaccine", "Admitted", None, "https://example.org/a ; https://example.org/b"],
    [2, "in programme by April 2019", None,
     "Njål Storebrekk (with Petra Ulvøy and Birk Sandhaugen)",
     None, "Hypertension", None, "Obtained external funding by 2019", None, "https://example.org/c"],
    [3, "graduated 2020", "Balansetrener", "Signy Ødegaarden; Jakob Sørvåg", None, None,
     "Wobble board", "Graduated 2020; prize of the jury", "Balansert AS", "https://example.org/d"],
    [],
    ["Kilde: åpne nettsider / Source: public pages, see last column"],
]  # fmt: skip

GERMAN: list[list[object]] = [
    ["SPARK-Projekte (öffentlich)"],
    [],
    [],
    ["Projekt", "Leitung", "Einrichtung", "Indikation", "Produktart", "Kohorte", "Ergebnis",
     "Ausgründung", "Quelle"],
    ["Herzpflaster aus Algen", "Ada Weißgerber; Ole Brückner", "Klinikum Seestadt", "Herzinfarkt",
     "Medical device (patch)", "SPARK 2020", "Selected 2020", None, "https://example.org/e"],
    ["dot.leaf", None, "Klinikum Seestadt", "Schlaganfall", "Software / Daten",
     "entered SPARK 2016", "Spin-off founded; trials under way", "Blattwerk GmbH", "https://example.org/f"],
    [],
    ["Quelle: öffentliche Seiten"],
]  # fmt: skip

FINNISH: list[list[object]] = [
    ["Hankkeen nimi", "Vastuuhenkilö", "Yliopisto", "Sairaus", "Tila", "Hakukierros", "TRL-taso"],
    [
        "Kaura-annostelija",
        "Aino Järvelä",
        "Saaristo yliopisto",
        "Diabetes",
        "Aktiivinen",
        "2024",
        4,
    ],
]

ENGLISH: list[list[object]] = [
    ["Project code", "Working title", "PI (name)", "Start date", "Team members", "Internal comment",
     "Wine of the month"],
    ["NO-2026-01", "Sponge", "Ada Berg", "2026-01-30", "Bo Lund", "ring in week 47", "Riesling"],
    ["NO-2026-02", "Pump", "Bo Lund", "30.01.2026", None, None, None],
]  # fmt: skip
