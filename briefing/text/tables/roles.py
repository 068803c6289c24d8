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
    """
    mr mrs ms miss mx dr prof sir dame lord lady rev sen rep gov gen col capt lt sgt maj adm ald brig cllr cmdr const cpl det
    insp supt
    """.split()
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
    account actor actress ad advert affidavit announcer applicant article artist assistant athlete attendee audience backer
    banner billionaire biographer blog blogger book boy brother builder businessman businesswoman buyer caller campaign
    campaigner candidate caption captain celebrity challenger champion character child children claimant cleric colleague
    columnist comedian commentator commenter constable constitution consultant cousin crew crowd customer dad daughter
    daughter-in-law defendant defender democrat demonstrator diary document draft driver editorial email employee engineer
    essay ex-husband ex-wife expert eyewitness family fan father fiancé fiancée fighter filing filmmaker firefighter
    follower friend fugitive girl goalkeeper grader grandfather grandmother guest guitarist host husband immigrant
    indictment insider inscription interviewer judgment juror landlord law lawsuit leaflet letter lobbyist locals magazine
    man manifesto mate mathematician memo men message midfielder midwife millionaire moderator mother mum musician narrator
    neighbor neighbour nephew newspaper niece nominee note novelist observer officials opponent order organiser outsider
    pair panel parent parties passenger patient people paramedic partner people pensioner petition petitioner philosopher
    photographer piece pilot placard plaintiff plaque player playwright poet poll pollster post poster producer programme
    prosecutor protester protestor psychologist publisher questioner rapper reader rebel refugee relative release report
    republican resolution reviewer rival ruling sailor scholar shopkeeper sign signatory singer sister skipper slogan son
    source sources spokesmen spouse star statement strategist striker study supporter surgeon survey survivor suspect
    teenager text treaty tweet tycoon user video viewer visitor volunteer warrant website widow widower wife winchman
    witness woman women writer
    """.split()
)
"""Nouns that can stand for a speaker whose name is not given."""

THINGS = frozenset(
    """
    act airport arena avenue award beach beacon boat bridge building bulletin cathedral centre center chronicle church cinema
    college courier cup dispatch examiner express ferry gallery gazette guardian herald hospital hotel
    independent inn inquirer journal liner lorry mail mirror monitor museum news newspaper observer opera palace
    plant post pub restaurant river road school ship square stadium station street submarine sun
    tanker telegraph theatre theater times tower train trawler trial tribune trophy tug vessel warship wharf yacht yard
    """.split()
)
"""Nouns for what has a name and does not speak, or is a paper: ships, buildings, streets, awards."""
