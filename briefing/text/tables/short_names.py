"""Short forms of first names, and the forms of one name in neighbouring languages."""

from __future__ import annotations

SHORT = """
abe: abraham | al: albert alan alfred alexander | alex: alexander alexandra alexei alexis | alexey oleksiy: alexei
amy: amelia | andy drew: andrew | angie: angela | art: arthur | barb barbie: barbara | bart: bartholomew
becky becca: rebecca | ben benny: benjamin | bernie: bernard bernadette | bert: albert robert herbert
bess beth betsy betty eliza liz lizzie libby: elizabeth | bill billy will willie: william
bob bobby rob robbie robby: robert | brad: bradley | bram: abraham | cathy kate kathy katie kat: katherine kathleen
katharine kathryn catharine: katherine | charlie chuck chas: charles | chris: christopher christian christine christina
chrissy tina: christine christina | cindy: cynthia | cliff: clifford | con connie: constance conrad | curt: curtis
dan danny: daniel | dave davy: david | deb debbie: deborah | debra: deborah | dick rich rick ricky richie: richard
dmytro dima: dmitry | dmitri: dmitry | don donny: donald | dot dotty: dorothy | doug: douglas
ed eddie: edward edwin edmund edgar | ned: edward edmund | ted teddy: theodore edward | ellie: eleanor
fedor: fyodor | fran: frances francis | frank: francis franklin | fred freddie: frederick alfred | frederic: frederick
gabe: gabriel | gene: eugene | geoff: geoffrey | jeff: jeffrey geoffrey | gerry jerry: gerald jeremy jerome gerard
ginny: virginia | greg: gregory | gus: august augustus gustav | hal harry hank: henry harold | hassan: hasan
hussain husayn hosein: hussein | ike: isaac | jack johnny jon: john | jackie: jacqueline | jake: jacob
jamie jim jimmy: james | jen jenny: jennifer | jess: jessica | jill: gillian | jo: joanna josephine
joe joey: joseph | jon jonny: jonathan | josh: joshua | judy: judith | julia: yulia | ken kenny: kenneth
kim: kimberly | kirill: kyrylo | larry: lawrence laurence | len lenny: leonard | leo: leonard leopold | lou: louis louise
maggie meg peg peggy: margaret | mandy: amanda | manny: emmanuel manuel | marge: margaret marjorie | marty: martin
matt: matthew | max: maximilian maxim maxwell | mick mickey mike mikey: michael | mykhailo: mikhail | mischa misha: mikhail
mitch: mitchell | moe: moses mohammed | mohamed mohammad mohamad muhammad muhammed mohamud: mohammed
mykola: nikolai | nikolay: nikolai | nan nancy: ann anne | nate nat: nathan nathaniel | nick nicky: nicholas nikolai
nic: nicholas | oleksandr aleksandr: alexander | olly ollie: oliver | pam: pamela | pat: patrick patricia
patty patsy trish: patricia | paddy: patrick | pavlo: pavel | penny: penelope | pete: peter | petro petr: pyotr
phil: philip | randy: randall randolph | ray: raymond | reg reggie: reginald | ron ronnie: ronald
russ: russell | sam sammy: samuel samantha | sandy: sandra alexander | sasha: alexander | serhiy serhii: sergei
shelly: michelle | sid: sidney | stan: stanley | steve: steven stephen | stephen stephan: steven
stu: stuart stewart | stewart: stuart | sue susie suzy: susan | suzanne: susan | tammy: tamara | teri terry: terence theresa
theo: theodore | tim timmy: timothy | tom tommy: thomas | toni: antonia | tony: anthony | val: valerie
vic: victor victoria | vicky: victoria | viktor: victor | vince: vincent | volodymyr wladimir: vladimir | walt: walter
yevhen evgeny evgeni yevgeniy: yevgeny | yuri iouri: yury | yousef youssef yusuf: yousuf | zach zack: zachary
"""
"""Spellings before a colon, and after it the full names that each may stand for; a bar or a new line ends an entry."""
