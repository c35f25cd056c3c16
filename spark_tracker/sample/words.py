"""The made-up words of the sample programme: people, places, sentences. Nobody here exists."""

from collections.abc import Sequence

from spark_tracker.domain.codes import Decision, Place

# fmt: off
FIRST = (
    "Torvald", "Anniken", "Pauli", "Ragna", "Eivor", "Halldis", "Brynjar", "Sunniva", "Odmund",
    "Vigdis", "Tarjei", "Solfrid", "Gudmund", "Åshild", "Kjartan", "Ingunn", "Sverre", "Marit",
    "Øystein", "Turid", "Bjarte", "Live", "Steinar", "Eldbjørg", "Aamund", "Randi", "Peder",
    "Åse", "Ketil", "Borghild", "Yngvar", "Dagny",
)
LAST = (
    "Hegrebakk", "Solbreck", "Raitamäki", "Osmarker", "Fjellgrind", "Vågstrand", "Tinnhaug",
    "Brennmyr", "Kvalsberg", "Lundefoss", "Skogrand", "Myrebust", "Hallinggård", "Storvatn",
    "Eikehaug", "Grønnerud", "Nordtveiten", "Ølmheim", "Sætermo", "Rypdalen", "Bråtevik",
    "Tangmyr", "Hauglunde", "Furuvoll", "Lyngstøl", "Ørnefjell", "Dalskar", "Vikestrøm",
    "Moldegrend", "Kjerringvåg", "Åsgårdmo", "Bergsløkken",
)
# fmt: on
INSTITUTIONS = {
    "UiO": ("University of Oslo", "NO"),
    "OUS": ("Oslo University Hospital", "NO"),
    "Ahus": ("Akershus University Hospital", "NO"),
    "NMBU": ("Norwegian University of Life Sciences", "NO"),
    "OsloMet": ("OsloMet", "NO"),
    "Sunnaas": ("Sunnaas Hospital", "NO"),
    "Oulu": ("University of Oulu", "FI"),
}
DEPARTMENTS = (
    "Department of Pharmacy",
    "Institute of Clinical Medicine",
    "Department of Informatics",
    "Institute of Basic Medical Sciences",
    "Department of Biosciences",
)
ADVICE: Sequence[tuple[str, str, str]] = (
    ("Fix the formulation first, or the long study will not count.", "cmc", "follow"),
    ("Start the long study now; investors ask for time, not for polish.", "fundraising", "park"),
    ("Ask the agency for scientific advice before the next animal study.", "regulatory", "follow"),
    ("File before the poster in spring; an abstract is a disclosure.", "ip", "follow"),
    ("Talk to ten clinicians who would use it on Monday morning.", "market_access", "consider"),
    ("Choose one indication and say why the others can wait.", "tpp", "follow"),
    ("Find the person who will lead the company; it need not be you.", "team", "consider"),
    ("Two pages for investors, without the mechanism.", "pitch", "consider"),
    ("The control group is too small to show a difference.", "statistics", "follow"),
    ("Leave the device class open until the claim is final.", "regulatory", "park"),
)
ACTIONS = (
    "Send the study plan to the regulatory advisor",
    "Ask three suppliers for an offer",
    "Write one page on the competition",
    "Book a meeting with the technology transfer office",
    "Update the target product profile",
    "Prepare the budget for the next instalment",
)
QUESTIONS = (
    "Which study convinces an investor?",
    "Can we publish before we file?",
    "Who pays for it in the hospital?",
    "Do we need a company at all?",
)
PROGRESS = (
    "The first results are in; the next study is planned.",
    "The team is complete and the budget agreed.",
    "The data were repeated in a second laboratory.",
    "Talks with two possible partners have begun.",
    "The supplier changed; the schedule holds.",
    "The first users have tried it; the comments go into the next version.",
    "The study protocol is with the ethics committee.",
)
DECISIONS = {
    Decision.GO: "The criterion was met in both series",
    Decision.CONDITIONAL_GO: "Freedom to operate must be shown first",
}
SOUGHT: Sequence[tuple[str, str, Place]] = (
    ("cmc", "A process that a contract manufacturer can take over", Place.ONLINE),
    ("regulatory", "Preparing an advice meeting with the agency", Place.MIXED),
    ("fundraising", "A second pair of eyes on the investor material", Place.IN_PERSON),
    ("market_access", "Who pays for it, in the Nordics and in Germany", Place.ONLINE),
    ("statistics", "Size and design of the next study", Place.ONLINE),
)
MILESTONES = (
    "Target product profile agreed",
    "Effect shown in a second model",
    "Freedom-to-operate search done",
    "First batch by the final process",
    "Advice meeting with the agency held",
)
FUNDERS = (
    ("Research Council, verification", "public_grant", "NOK", 500_000_000),
    ("Health region, innovation", "public_grant", "NOK", 180_000_000),
    ("Fjordfondet foundation", "foundation_grant", "NOK", 90_000_000),
    ("European accelerator", "blended", "EUR", 240_000_000),
    ("Nordlicht Ventures", "equity_vc", "EUR", 150_000_000),
    ("Tangen business angels", "equity_angel", "NOK", 350_000_000),
)
