"""Words by which a line shows what it is. Each is a piece of a regular expression."""

_CALL = r"(?:please|call|phone|ring|contact|visit|e-?mail|write|click|get\sin\stouch|go\sto)\b"
_CREDITED = (
    r"(?:reporting|editing|writing|words|photographs?|photography|research|compiled|edited|reported"
    r"|translated|produced|interview|graphics?)(?:\sand\s\w{3,12})?"
)

LINK_LIST_OPENERS = (
    r"(?:read|see|watch|listen)\s(?:also|more|next|on)\s?[:|–—-]",
    r"(?:also\sread|read\sthis|read\snext)\s?[:|–—-]",
    r"read\s(?:more|also|next)\b[^.!?]{0,80}$",
    r"(?:related|recommended|further\sreading|more\s(?:on\sthis|from|stories|news|about))\b"
    r"[^.]{0,80}(?::|$)",
    r"(?:you\smay|you\smight)\salso\slike",
    r"(?:sign\sup|subscribe)\s(?:to|for|here)",
    r"(?:follow\s(?:us|me|him|her|the\s\w{1,20})\son\b|follow\sus|click\shere|scroll\sdown)",
    r"(?:share|tweet|print|save|e-?mail)(?:\s(?:this|it|on|via))?"
    r"(?:\s(?:article|story|page|post|facebook|twitter|whatsapp))?$",
    r"(?:advertisement|advertorial|sponsored|promoted|(?:story|article)\scontinues\sbelow"
    r"|skip\s(?:to|past|advert\w*))\b[^.]{0,60}$",
    r"(?:topics?|tags?|filed\sunder|categor(?:y|ies)|keywords)\s?:",
    r"(?:most\s(?:read|popular|viewed)|trending|top\sstories|latest\s(?:news|stories)"
    r"|editor['’]s\spicks|what\sto\sread\snext|in\spictures)\b[^.]{0,40}$",
    r"(?:\d{1,6}\s)?(?:comments?|shares?|likes?)(?:\s\(\d{1,6}\))?$",
    r"(?:(?:media|press|investor)\s)?(?:contacts?|enquiries|inquiries)\s?:",
    r"(?:e-?mail|tel|telephone|phone|fax|website|web|box\soffice|helpline|hotline|address)\s?[:.]\s",
    r"to\scontact\s(?:the|our)\s(?:reporter|editor|author|newsroom)",
    r"(?:email|e-mail|contact|call|text|write\sto)\s(?:us|the\snewsdesk|our)\b",
    r"(?:got|have)\s(?:a|any)\s(?:story|tip|news|views)\b",
    r"for\s(?:more|further|confidential|help|support|tickets|details|bookings)\b"
    rf"[^.]{{0,120}}\b{_CALL}",
    r"if\syou(?:['’]ve|['’]d|\s(?:have|are|were|need|know|want|wish|would))\b"
    rf"[^.]{{0,200}}\b{_CALL}",
    r"(?:health\swarning|disclaimer)\s?:",
    r"forward-looking\sstatements$",
    r"(?:doi|isbn|issn)\s?:?\s?[\d(]",
    r"www\.\S{1,200}$",
)
# Who published it, when, with whose help: true or not, nothing in them is the article's matter.
IMPRINTS = (
    r"(?:first\s|originally\s|last\s)?(?:published|posted|updated|modified|filed|issued)\b"
    r"(?:\s?:|(?=[^.!?]{0,60}\d[^.!?]{0,30}$))",
    r"(?:additional|further|extra)\s(?:reporting|material|research)\b",
    rf"{_CREDITED}\sby\s(?-i:[A-ZÀ-Þ])[^.!?]{{1,80}}$",
    rf"(?<=[(\[—–-]){_CREDITED}\sby\s(?-i:[A-ZÀ-Þ])[^!?]{{1,200}}$",
    r"with\s(?:assistance|reporting|additional|files|contributions|material)\b[^.!?]{0,20}"
    r"\b(?:from|by)\b",
    r"[^!?\"“”]{2,160}\bcontributed\s(?:to\sthis\s(?:report|story|article)|reporting)\b[^!?]{0,60}$",
    r"(?-i:[A-ZÀ-Þ])[\w'’. -]{1,50}\s(?:reported|reports)\sfrom\s[^.!?\"“”]{2,60}\.?$",
    r"(?:©|\(c\)\s|copyright\s(?:©|\(c\)|\d{4}|reuters|press))",
    r"all\srights\sreserved",
    r"(?:this|the)\s(?:article|story|interview|conversation|transcript|post|column|essay|report)\s"
    r"(?:has\sbeen|was|is|have\sbeen)\s(?:\w{4,12}\s)?"
    r"(?:edited|condensed|amended|updated|corrected|republished|translated|first|originally)\b",
    r"(?:some\s)?(?:the\s)?names?\s(?:of\s[^.!?]{1,60}\s)?(?:has|have)\sbeen\schanged\b",
    r"exclusive\sby\s",
    r"(?:from|by)\s(?:a|an|our|the)\s[\w\s'’-]{0,40}"
    r"(?:correspondent|reporter|editor|staff|representative|critic|writer)s?\b[^.!?]{0,40}\.?$",
    r"(?:a\.?p\.?|a\.?f\.?p\.?|u\.?p\.?i\.?|p\.?a\.?|reuters?|dpa|tass|xinhua|bloomberg|agencies"
    r"|(?:the\s)?associated\spress|press\sassociation|staff\sand\sagencies|(?:\w{1,20}\s){0,3}"
    r"(?:news\snetwork|news\sservice|wire\sservices?))\W{0,3}$",
    r"for\simmediate\srelease$",
    r"all\s(?:suspects|defendants|persons|people)\s[^.]{0,40}\bare\spresumed\sinnocent\b",
)
CAPTION_OPENERS = (
    r"(?:file\s)?photos?|photograph|pictured?|image|caption|graphic|chart|illustration|video|map"
    r"|above|below|credit|file"
)
CREDITS = (
    r"(?:file\s|ap\s)?(?:photo|photograph|picture|image)s?|credit|getty|reuters|ap|afp|epa"
    r"|shutterstock|alamy|rex|(?:[\w'’.&]{1,20}\s){1,3}(?:images|photos?|pictures|photography)"
)
BYLINE_OPENERS = (
    r"[Bb]y|BY|From|Author|(?:Words|Text|Story|Report|Reporting|Reported|Written)(?:\sby)?"
)
