"""What people are called by their office, and what bodies are called."""

ROLES = frozenset(
    """
    admiral adviser advisor agent aide ambassador analyst archbishop attorney author bishop boss captain chair
    chairman chairperson chairwoman chancellor chief coach colonel commander commissioner congressman congresswoman
    consul coordinator correspondent councillor counsel critic delegate deputy detective diplomat director doctor
    economist editor envoy executive expert farmer foreign founder general governor head historian inspector
    investigator journalist judge justice king lawmaker lawyer leader lecturer legislator lieutenant major manager
    mayor member minister mp negotiator nurse officer official organiser organizer owner partner pastor physician
    policeman politician pope premier president priest prime prince princess principal professor prosecutor queen
    rabbi reporter representative researcher resident scientist secretary senator sergeant sheriff soldier speaker
    spokesman spokesperson spokeswoman student superintendent teacher treasurer trustee undersecretary veteran vice
    victim voter witness worker
    """.split()
)
"""Nouns for a person by office or trade, in the singular and lower case."""

OFFICES = frozenset("affairs defence defense justice security state trade treasury".split())
"""What an office is for, where that stands between the office and the name: "Secretary of State", "for European Affairs"."""

HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof sir dame lord lady rev sen rep gov gen col capt lt sgt maj adm".split()
)
"""Titles before a name; with or without a full stop."""

BODIES = frozenset(
    """
    administration agency alliance army assembly association authority bank bloc board bureau cabinet chancellery
    city commission committee company congress corporation council county court delegation department embassy force
    forces foundation government group house institute intelligence league military ministry mission municipality
    nations navy office organisation organization parliament party police presidency regulator secretariat senate
    service side state states town tribunal union university village
    """.split()
)
"""Nouns for a body that can speak."""

DESCRIBED = ROLES | frozenset(
    """
    account ad advert announcer applicant article attendee backer banner billionaire biographer blog blogger
    book boy brother businessman businesswoman buyer caller campaign campaigner candidate celebrity challenger
    champion character child claimant cleric colleague columnist comedian commentator commenter consultant customer
    daughter daughter-in-law defendant democrat demonstrator document driver editorial email employee engineer essay
    expert eyewitness fan father fighter filing filmmaker follower friend fugitive girl guest guitarist host husband
    immigrant insider interviewer judgment juror landlord law lawsuit letter lobbyist locals magazine man
    mathematician memo men message millionaire moderator mother musician narrator neighbor neighbour newspaper
    nominee note novelist observer officials opponent order organiser outsider pair panel parent parties passenger
    patient people petition petitioner philosopher piece pilot plaintiff player playwright poet poll pollster post
    poster producer programme protester protestor psychologist publisher questioner rapper reader rebel refugee
    release report republican resolution reviewer rival ruling scholar sign signatory singer sister slogan son
    source sources spokesmen spouse star statement strategist supporter survey survivor suspect teenager text tweet
    tycoon user video viewer visitor volunteer warrant website widow wife witness woman women writer
    """.split()
)
"""Nouns that can stand for a speaker whose name is not given."""
