"""What others would build: a quarter's folder to a PDF by pandas, matplotlib and WeasyPrint (Debian: python3-pandas, python3-matplotlib, weasyprint).

    python3 peer.py QUARTER OUT.pdf FONTS

Six charts and about 20 pages, set in FONTS/NotoSansSC-Regular.ttf and -Bold.ttf. It stands in for the tools an analyst has, so it does less than ReportGen: no faults, no intervals, four of the rules on comments.
Seconds of each part go to standard error.
"""
import io
import sys
import time

began = time.perf_counter()


def part(name):
    global began
    now = time.perf_counter()
    print(f"{name:12} {now - began:6.2f} s", file=sys.stderr)
    began = now


import matplotlib

matplotlib.use("Agg")
matplotlib.rcParams["svg.fonttype"] = "none"
import matplotlib.pyplot as plt
import pandas as pd
from weasyprint import HTML

part("imports")
folder, target, fonts = sys.argv[1:4]
IDS = {"video_id": str, "creator_id": str, "user_id": str, "comment_id": str}
read = lambda table, **how: pd.read_csv(f"{folder}/{table}.csv", dtype=IDS, **how)
creators = read("creators")
videos = read("videos", parse_dates=["published_at"])
daily = read("daily", parse_dates=["date"])
comments = read("comments", parse_dates=["created_at"])
sessions = read("sessions", parse_dates=["started_at"])
part("read")

videos = videos.merge(creators, on="creator_id")
videos["week"] = videos.published_at.dt.to_period("W").dt.start_time
daily = daily.merge(videos[["video_id", "creator_id", "published_at", "tier", "category", "week"]], on="video_id")
age = (daily.date - daily.published_at.dt.normalize()).dt.days
first = daily[(age >= 0) & (age < 7)].copy()
first["interactions"] = first.likes + first.comments + first.shares
weekly = first.groupby("week")[["plays", "interactions"]].sum()
weekly["growth"] = weekly.interactions.pct_change()
by_tier = first.groupby("tier")[["plays", "interactions"]].sum()
by_tier["rate"] = by_tier.interactions / by_tier.plays
by_category = first.groupby("category")[["plays", "interactions"]].sum()
by_category["rate"] = by_category.interactions / by_category.plays

comments = comments.merge(videos[["video_id", "creator_id", "published_at", "category"]], on="video_id")
text = comments.text.fillna("")
within = (comments.created_at >= comments.published_at) & (comments.created_at < comments.published_at + pd.Timedelta(days=7))
kept = comments[within & (text.str.len() >= 4) & ~text.str.contains("微信|福利|加v|vx|公众号|私信") & ~text.str.match("前排|打卡|支持|哈+|6+|好看|沙发")].copy()
kept["reduced"] = kept.text.str.replace(r"\W", "", regex=True).str.lower()
kept = kept.drop_duplicates(["video_id", "user_id", "reduced"])
effective = kept.groupby("creator_id").size().rename("effective")
effective_by_category = kept.groupby("category").size() / comments.groupby("category").size()
watched = sessions.merge(videos[["video_id", "duration_seconds", "tier"]], on="video_id")
watched["engaged"] = watched.watch_seconds >= 0.5 * watched.duration_seconds
drive_by = 1 - watched[watched.liked == 1].groupby("tier").engaged.mean()
table = first.groupby("creator_id")[["plays", "interactions"]].sum().join(effective).fillna(0).join(creators.set_index("creator_id")[["name", "category", "tier"]])
table = table.sort_values("interactions", ascending=False)
part("indicators")


def chart(draw, title):
    figure, axes = plt.subplots(figsize=(6.5, 3))
    draw(axes)
    axes.set_title(title)
    figure.tight_layout()
    out = io.StringIO()
    figure.savefig(out, format="svg")
    plt.close(figure)
    return f"<figure>{out.getvalue()[out.getvalue().index('<svg'):]}</figure>"


charts = [
    chart(lambda a: a.plot(weekly.index, weekly.interactions), "Interactions by week"),
    chart(lambda a: a.bar(weekly.index, weekly.growth, width=5), "Growth by week"),
    chart(lambda a: a.barh(by_tier.index, by_tier.rate), "Interactions a play by tier"),
    chart(lambda a: a.barh(by_category.index, by_category.rate), "Interactions a play by category"),
    chart(lambda a: a.barh(effective_by_category.index, effective_by_category), "Effective comments by category"),
    chart(lambda a: a.bar(drive_by.index, drive_by), "Drive-by likes by tier"),
]
part("charts")

words = "<p>" + "Interactions of the quarter are counted in the first seven days of each video. 互动按发布后七天计。 " * 12 + "</p>"
faces = "".join(f"@font-face {{ font-family: Paper; font-weight: {weight}; src: url(file://{fonts}/NotoSansSC-{name}.ttf) }} " for weight, name in ((400, "Regular"), (700, "Bold")))
style = faces + """@page { size: A4; margin: 20mm; @bottom-center { content: counter(page) ' / ' counter(pages) } }
body { font: 10pt Paper } h1 { break-before: page } table { width: 100%; border-collapse: collapse; font-size: 8pt } td, th { border-bottom: 0.5pt solid #999; text-align: right } svg { width: 100%; height: auto }"""
sections = [f"<h1>Section {i + 1}</h1>{words * 4}{one}{words * 2}" for i, one in enumerate(charts)]
tables = f"<h1>Creators</h1>{table.head(200).to_html()}<h1>Weeks</h1>{weekly.to_html()}{by_category.to_html()}"
HTML(string=f"<html lang='zh'><head><style>{style}</style><title>White paper</title></head><body>{''.join(sections)}{tables}</body></html>").write_pdf(target)
part("PDF")
