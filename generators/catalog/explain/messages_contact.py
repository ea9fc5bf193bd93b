"""Messages about phones, hours, dates, links and places."""

CONTACT: dict[str, tuple[str, str]] = {
    "phone-impossible": (
        "这个号码打不通：位数或号段不对。请照原样写，带区号，例如 {example}",
        "this number cannot be dialled: wrong length or prefix. Write it as dialled, with area code, "
        "for example {example}",
    ),
    "phone-area": (
        "区号 {found} 和{city}不符，应当是 {expected}",
        "the area code {found} does not fit {city}, which has {expected}",
    ),
    "hours": (
        "开放时间要用 OpenStreetMap 写法。{guess}例如 Mo-Fr 09:00-17:00，全天是 24/7",
        "write hours in the OpenStreetMap form. {guess}For example Mo-Fr 09:00-17:00; day and night is 24/7",
    ),
    "day-twice": (
        "{day} 写了两次（另一次在 {other} 的通知里）：一天只能放假或上班，留一处",
        "{day} stands here twice (also in the notice of {other}): a day is either off or worked, keep one",
    ),
    "not-a-weekend": (
        "{day} 不是周六或周日：调休上班的日子都是周末，请对照通知原文",
        "{day} is not a Saturday or Sunday: make-up working days are weekends, compare it with the notice",
    ),
    "day-not-covered": (
        "{day} 不在这份通知管的日子里（{first} 到 {until}）：改日期，或写进它那一年的通知",
        "{day} is outside what this notice covers ({first} to {until}): correct it, or move it to its year",
    ),
    "days-backwards": (
        "最后一天（{last}）早于第一天（{first}）：是不是写反了？",
        "the last day ({last}) is before the first ({first}): were they swapped?",
    ),
    "notices-overlap": (
        "这份通知和 {other} 的通知管到同样的日子：让前一份的 until 早于这一份的 first",
        "this notice and that of {other} cover the same days: let the earlier one end before this one begins",
    ),
    "holidays-without-page": (
        "放假通知要写一个能打开的网页（url），别人才能逐日核对",
        "the notice needs a page that can be opened (url), so that others can compare it day by day",
    ),
    "no-way-to-ask": (
        "没有电话时要写 ask，告诉读者改问谁，例如 - hotlines/cn-12345",
        "without a phone, write ask: whom to ask instead, for example - hotlines/cn-12345",
    ),
    "no-number-to-ask": (
        "卡住的人要有号码可以打：ask 里至少写一条有电话的记录，例如 - hotlines/cn-12345",
        "whoever is stuck needs a number: name a record with a phone in ask, for example - hotlines/cn-12345",
    ),
    "local-source": (
        "本地的做法要写来源；没有查到的，写 standing: unknown",
        "what a city does needs its source; what was not found has standing: unknown",
    ),
    "closed-place": (
        "已关闭的地方要写 caveat，告诉读者现在去哪里",
        "a closed place needs a caveat that says where to go instead",
    ),
    "future": (
        "日期 {value} 还没到，请写实际的日期（今天是 {today}）",
        "{value} is in the future (today is {today}): write the day on which it really happened",
    ),
    "outside-district": (
        "坐标不在{area}范围内：核对是不是 WGS-84、经纬度有没有写反，例如 lat 32.0415、lon 118.7778",
        "the point is not inside {area}: check that it is WGS-84 and that lat and lon are not swapped, "
        "for example lat 32.0415, lon 118.7778",
    ),
    "link-host": (
        "这个地址不是公开网站（{found}）：要有域名，不能是 IP、本机、带密码或非英文字符的地址",
        "this is not a public website ({found}): it needs a domain name, not an IP address, this computer, "
        "a password or letters outside ASCII",
    ),
    "supports-unknown": (
        "supports 里要写本记录的字段名，没有 {value}。{guess}可以用的有：{allowed}",
        "supports names fields of this record; there is no {value}. {guess}Allowed: {allowed}",
    ),
}
