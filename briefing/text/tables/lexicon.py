"""Words of the page around an article, by what they belong to.

A word counts by itself, and words with a space between them count where they follow each other.
"""

from __future__ import annotations

LEXICON: tuple[tuple[str, str], ...] = (
    (
        "share",
        "share, shares, tweet, facebook, twitter, instagram, linkedin, pinterest, whatsapp, telegram, youtube, tiktok,"
        " reddit, rss, pin it, copy link, follow us, follow me, find us",
    ),
    (
        "subscribe",
        "subscribe, subscribed, subscriber, subscribers, newsletter, newsletters, inbox, sign up, signup, unsubscribe,"
        " email address, get the latest, stay updated, stay up, weekly email, mailing list",
    ),
    (
        "comment",
        "comment, comments, reply, replies, leave a, logged in, log in, login, required fields, be published,"
        " moderated, sign in, register, password, username",
    ),
    (
        "related",
        "related, recommended, recommend, trending, popular, read more, read next, also like, also check, see also,"
        " you may, you might, next post, previous post, next article, previous article, most read, latest, more from,"
        " more articles, view all, see all, load more, recent posts, more stories, further reading, continue reading,"
        " show more",
    ),
    (
        "legal",
        "copyright, privacy, terms, cookies, cookie, disclaimer, reserved, trademark, trademarks, gdpr, policy, sitemap,"
        " accessibility",
    ),
    (
        "menu",
        "home, menu, skip, search, navigation, contact, about us, careers, faq, faqs, categories, category, tags,"
        " tagged, archives, toggle, back to, previous, next, blog, table of, resources, topics, close",
    ),
    ("ad", "advertisement, advertisements, sponsored, ad, ads, promoted, advertise"),
    (
        "author",
        "author, editor, writer, journalist, reporter, freelance, bio, contributor, founder, columnist, blogger,"
        " correspondent, written by, reviewed by, edited by, posted by, posted on, posted in, graduated, passionate,"
        " copywriter, content writer, years of experience, years experience, contributing, about the author, co founder,"
        " bachelor, bachelor's, phd, mba, degree in, degree from, specializes, specialising, specializing, decade of,"
        " decades of, lives in, resides, enjoys, hobbies, spare time, free time, when not, when she's, when he's,"
        " when they're, can be found, alumni, alumna, alumnus, bestselling, has written, has been published, board certified,"
        " his work, her work, their work has, previously worked, holds a, earned a, earned her, earned his, has covered",
    ),
    (
        "credit",
        "photo, photos, credit, courtesy, getty, image, images, photograph, photographer, shutterstock, unsplash,"
        " reuters, caption, illustration",
    ),
    (
        "offer",
        "learn more, get started, book a, free trial, demo, download, shop, buy now, add to, call us, contact us,"
        " click here, try it, get in, request a, schedule, quote, coupon, discount, sale, cart, checkout, shipping,"
        " free consultation, pricing, join, donate, support us, appointment, click, hotline, enroll",
    ),
    (
        "disclosure",
        "amazon associate, affiliate, affiliates, commission, no extra cost, no additional cost, reader supported,"
        " qualifying purchases, our links, these links, paid partnership, may earn, not financial advice,"
        " for informational purposes, past performance, forward looking, investors should, no guarantee, no warranty,"
        " not constitute, subject to risk, prospectus, investment objectives, medical advice, legal advice,"
        " professional advice, tax advice, educational purposes, general information, informational only, not intended,"
        " attorney client, consult your, consult a, consult with, subject to change, accuracy, were accurate, expires,"
        " registered, fdic, sipc, finra, nmls, equal housing, liability, substitute for",
    ),
    (
        "praise",
        "highly recommend, would recommend, thank you, thanks for, great post, great article, great list, nice post,"
        " great information, great tips, love this, loved this, so helpful, very helpful, super helpful, well written,"
        " keep up, your post, your article, your blog, this post, this article, your site, five stars, 5 stars,"
        " customer service, friendly, professional, amazing, so glad, was great, were great, been great, went above,"
        " would definitely, definitely recommend, my experience, so much for, i love, i loved, well done, glad you,"
        " happy to hear, happy to help, can't wait, i agree, good luck, keep going",
    ),
    (
        "company",
        "leading provider, leading global, leading supplier, world leading, industry leading, award winning, full service,"
        " trusted by, our mission, our team, our experts, our clients, our customers, our company, our products,"
        " our services, our solutions, our expertise, our editors, our editorial, our staff, our office, our platform,"
        " we help, we offer, we provide, we specialize, headquartered, dedicated to, is committed, are committed,"
        " family owned, nonprofit, non profit, founded in, established in, is part of, a division of, a subsidiary,"
        " all your, your business, your needs, solutions, seamless, seamlessly, unlock, tailored, expertise, expert advice",
    ),
    (
        "product",
        "webinar, webinars, ebook, e book, whitepaper, white paper, podcast, episode, case study, case studies, free guide,"
        " course, courses, certification, checklist, template, templates, on demand, watch now, listen now,"
        " apple podcasts, spotify, app store, google play, free shipping, our book, promo, promotion, giveaway",
    ),
    (
        "support",
        "support our, your support, tax deductible, donation, donations, fundraising, members like, supported by, funded by,"
        " in partnership, partnered with, sponsor, sponsors, sponsorship, branded content, produced by, republish,"
        " republished, originally published, originally appeared, first appeared, was amended, was updated, correction,"
        " views expressed, opinions expressed, their own, do not reflect, necessarily reflect",
    ),
    (
        "time",
        "min read, minute read, minutes read, mins read, published, updated, last updated, modified, ago, reading time",
    ),
)
"""Group and words; where two entries begin at one word, the longer one counts."""

CUES = ("share", "subscribe", "comment", "related", "legal", "menu", "author")
"""Groups whose short lines head a section of the page, the telling ones first."""

FUNCTION = frozenset(
    "the a an of to in and that is was for on with as it at by be from this are has have had not but or which who their"
    " its his her they he she we you i were will would can could than when if there been about more into after also one"
    " all so what no up out over what how your our my do does did may most some other such only then them these those"
    " because while where between during before through just like very".split()
)
"""Words that tie sentences together, and that lists and menus do without."""

INVITATIONS = frozenset(
    "get sign join learn click read see find try explore discover download contact call book check subscribe follow"
    " share enter select choose view browse watch listen start visit become stay leave save please shop buy order"
    " request schedule submit create meet like let send tell register log search skip close show load sort filter"
    " play unlock looking ready want need transform elevate boost maximize optimize upgrade apply grow tired interested"
    " curious wondering experience reach tap grab claim donate support speak talk schedule hire compare ask".split()
)
"""First words of lines that ask the visitor to do something."""

NO_NAMES = frozenset(
    "news world press release blog post article story stories update updates business politics sports sport science"
    " health technology tech culture opinion analysis feature features travel food style life media review reviews guide"
    " guides tips report reports research events event marketing company products product liability industry insights"
    " resources home money markets economy local national international entertainment music video videos podcast"
    " uncategorized general editorial team staff editors desk daily today weekly monthly magazine times tv radio online"
    " the and of for in on at with by to from your our how what why best top new all more read view share photo image"
    " january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday".split()
)
"""Words in capitals that stand beside a date and are no part of a name."""

TRADES = frozenset(
    "blogger columnist contributor copywriter freelancer marketer producer specialist strategist writer".split()
)
"""What authors are, besides what people in the news are."""

GREETINGS = frozenset(
    "hi hello hey thanks thank great love loved awesome wow congratulations congrats yes yep nice amazing good"
    " excellent wonderful beautiful interesting".split()
)
"""First words of what readers write below an article."""

REPORTING = frozenset(
    "said says told tells asked asks replied responded answered added warned denied insisted explained announced wrote"
    " called according".split()
)
"""Words that tie a quotation to its speaker, in the forms of a report."""

PERSONS = {
    "we": "we", "our": "we", "us": "we",
    "you": "you", "your": "you",
    "i": "i", "my": "i", "me": "i",
}  # fmt: skip
"""Who speaks or is spoken to."""
