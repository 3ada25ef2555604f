using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Templates.Compose;

/// <summary>Page masters: <c>page</c> with running head and foot, <c>cover</c> without.</summary>
internal sealed class MasterComposer(ComposeContext context, string title)
{
    private const double HeadTop = 35.5;
    private const double HeadRule = 53.5;
    private const double FootRule = 792;
    private const double FootTop = 797.5;
    private const double CoverTop = 59;
    private const double LineHeight = 12;
    private const double LogoGap = 9;
    private const double MarkGap = 8;
    private const double SourceGap = 12;

    private double Left => context.Theme.Margin;

    private double Width => context.Theme.Live;

    // Furniture keeps its distance from the foot of other paper sizes.
    private double Shift => context.Theme.PaperHeight - 841.89;

    private Size Paper => new(context.Theme.PaperWidth, context.Theme.PaperHeight);

    /// <summary>All masters, the named one first.</summary>
    public ImmutableArray<PageMaster> All(string first)
    {
        var page = new PageMaster("page", Paper, new Rect(Left, context.Theme.Top, Width, context.Theme.BodyHeight), Furniture());
        var cover = new PageMaster("cover", Paper, new Rect(Left, CoverTop, Width, Paper.Height - CoverTop - 28), CoverFurniture()) { Numbered = false };
        return first == "cover" ? [cover, page] : [page, cover];
    }

    private ImmutableArray<FurnitureItem> Furniture()
    {
        var rule = context.Theme.Colors.Grey3;
        var logo = context.Logo(LineHeight, Width / 4);
        var shift = logo is null ? 0 : logo.Drawing.Size.Width + LogoGap;
        var head = Line([new RunningInline("chapter")], HeadTop, TextAlign.Left, ArtifactKind.Header);
        var source = Line([.. Mark(), Text(Source())], FootTop + Shift, TextAlign.Left, ArtifactKind.Footer);
        return
        [
            .. logo is null ? [] : new[] { new FurnitureItem(logo with { Role = null, AlternateText = null }, new Rect(Left, HeadTop, logo.Drawing.Size.Width, LineHeight), ArtifactKind.Header) },
            head with { Area = head.Area with { X = Left + shift, Width = Width - shift } },
            Line(
                [Text(title), new GapInline(8), Text(context.Language.Quarter(context.Results.Quarter))], HeadTop, TextAlign.Right, ArtifactKind.Header),
            new FurnitureItem(new RuleBlock(0.5, rule), new Rect(Left, HeadRule - 0.25, Width, 0.5), ArtifactKind.Header),
            new FurnitureItem(new RuleBlock(0.5, rule), new Rect(Left, FootRule + Shift - 0.25, Width, 0.5), ArtifactKind.Footer),
            source with { Area = source.Area with { Width = SourceWidth } },
            Line(PageNumber(), FootTop + Shift, TextAlign.Right, ArtifactKind.Footer),
            .. Classification(),
        ];
    }

    /// <summary>The label of who may read it, below everything else; on the cover too.</summary>
    private ImmutableArray<FurnitureItem> Classification() => context.Request.Classification.Length == 0
        ? []
        : [Line([new TextInline(context.Request.Classification, context.Styles.CellBold)], FootTop + LineHeight + Shift, TextAlign.Center, ArtifactKind.Footer)];

    private ImmutableArray<FurnitureItem> CoverFurniture() => context.Request.IsSample
        ? [.. Classification(), Line([new TextInline(context.Language.Phrase("sample-data"), MarkStyle)], HeadTop, TextAlign.Right, ArtifactKind.Header)]
        : Classification();

    private TextStyle MarkStyle => context.Styles.CellBold with { Color = context.Theme.Colors.Accent };

    private ImmutableArray<Inline> Mark() => context.Request.IsSample
        ? [new TextInline(context.Language.Phrase("sample-data"), MarkStyle), new GapInline(MarkGap)]
        : [];

    private ImmutableArray<Inline> PageNumber() =>
    [
        Text(context.Language.Phrase("page.before")),
        new PageNumberInline(context.Styles.CellBold),
        Text(context.Language.Phrase("page.middle")),
        new PageCountInline(context.Styles.Small),
        Text(context.Language.Phrase("page.after")),
    ];

    /// <summary>What the page number leaves of the line, with three digits in it.</summary>
    private double SourceWidth => Width - SourceGap - Measured(
        context.Language.Phrase("page.before") + "999" + context.Language.Phrase("page.middle") + "999" + context.Language.Phrase("page.after"), context.Styles.CellBold);

    private double MarkWidth => context.Request.IsSample ? Measured(context.Language.Phrase("sample-data"), MarkStyle) + MarkGap : 0;

    private double Measured(string text, TextStyle style) => context.Request.Text.Measure(text, style).Width;

    // The dates give way on a narrow page or beside a long name: the quarter stands in the head.
    private string Source()
    {
        var facts = context.Request.Facts;
        var weeks = facts.Calendar.WeekStarts;
        var first = (context.Request.PreviousFacts ?? facts).Calendar.WeekStarts[0];
        var named = facts.Source.Length > 0 ? facts.Source : facts.Platform;
        var name = context.Request.IsSample ? context.Language.Phrase("source.sample") : named;
        if (context.Results.Find("sample")?.Headline.Current?.Value is not { } n)
            return context.Language.Phrase("source", name);
        var creators = context.Language.Number(n, 0);
        var full = context.Language.Phrase("source", context.Language.Phrase("source.full", name, Iso(first), Iso(weeks[^1] + 6), creators));
        return Measured(full, context.Styles.Small) + MarkWidth <= SourceWidth ? full : context.Language.Phrase("source", context.Language.Phrase("source.short", name, creators));
    }

    private string Iso(int day) => context.Language.IsoDate(QuarterCalendar.Date(day));

    private TextInline Text(string text) => new(text, context.Styles.Small);

    private FurnitureItem Line(ImmutableArray<Inline> content, double top, TextAlign align, ArtifactKind kind) => new(
        new Paragraph(content, context.Styles.SmallLines with { Align = align }), new Rect(Left, top, Width, LineHeight), kind);
}
