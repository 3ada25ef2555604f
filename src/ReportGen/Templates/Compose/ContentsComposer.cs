using System.Collections.Immutable;
using ReportGen.Templates.Content;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Templates.Compose;

/// <summary>The table of contents and the list of figures and tables.</summary>
internal sealed class ContentsComposer(ComposeContext context, ImmutableArray<SectionContent> sections)
{
    private const double NumberWidth = 28;
    private const double FigureNumberWidth = 40;
    private const double PageWidth = 16;
    private const double Pitch = 4.4;

    /// <summary>What a <c>toc</c> block may list.</summary>
    public static ImmutableArray<string> Lists { get; } = ["contents", "figures", "tables"];

    /// <summary>Blocks of full width: contents with a head in the rail, rule, list of figures and tables in two columns.</summary>
    /// <param name="rail">What stands in the rail.</param>
    /// <param name="lists">One of <see cref="Lists"/>, or empty for contents, figures and tables.</param>
    public ImmutableArray<Block> Compose(Block? rail, string lists)
    {
        var theme = context.Theme;
        var blocks = ImmutableArray.Create<Block>(
            new RailBlock(rail, new Stack(lists is "" or "contents" ? Lines() : []) { Role = lists is "" or "contents" ? StructureRole.TOC : null }, theme.Rail, theme.Gutter));
        var entries = lists switch
        {
            "contents" => [],
            "figures" => context.Numbers.Figures,
            "tables" => context.Numbers.Tables,
            _ => context.Numbers.Figures.AddRange(context.Numbers.Tables),
        };
        var figures = entries.Where(f => f.Number.Length > 0).Select(Figure).ToImmutableArray<Block>();
        if (lists is "figures" or "tables")
            return rail is null ? [new ColumnsBlock(2, theme.Gutter, new Stack(figures) { Role = StructureRole.TOC })] : [.. blocks, new ColumnsBlock(2, theme.Gutter, new Stack(figures) { Role = StructureRole.TOC })];
        if (figures.Length == 0)
            return blocks;
        var head = new Paragraph([new TextInline(context.Language.Phrase("contents.figures"), context.Styles.BodyBold)], context.Styles.SideLines)
        {
            Role = StructureRole.H2,
        };
        return
        [
            .. blocks,
            new RuleBlock(0.5, theme.Colors.Grey3) { Before = 18, After = 6, KeepWithNext = true },
            head with { After = 6, KeepWithNext = true },
            new ColumnsBlock(2, theme.Gutter, new Stack(figures) { Role = StructureRole.TOC }),
        ];
    }

    private ImmutableArray<Block> Lines()
    {
        var lines = ImmutableArray.CreateBuilder<Block>();
        foreach (var section in sections.Where(s => s.Front.Listed))
        {
            lines.Add(Chapter(section, lines.Count == 0));
            if (section.Front.Numbering == SectionNumbering.None)
                continue;
            foreach (var heading in section.Body.OfType<HeadingNode>().Where(h => h.Level == 2))
                lines.Add(Section(context.Numbers.Of(heading)));
        }

        return lines.ToImmutable();
    }

    private ContentsLine Chapter(SectionContent section, bool first)
    {
        var styles = context.Styles;
        var number = context.Numbers.Of(section);
        return new ContentsLine(
            Inlines(number.Number, styles.BodyAccent), NumberWidth, Inlines(number.Title, styles.BodyBold), number.Id, styles.BodyBold, styles.TitleLines.Leading)
        {
            Before = first ? 0 : 6,
        };
    }

    private ContentsLine Section(Numbered entry)
    {
        var styles = context.Styles;
        return new ContentsLine(
            Inlines(entry.Number, styles.Body), NumberWidth, Inlines(entry.Title, styles.Body), entry.Id, styles.Body, styles.TitleLines.Leading)
        {
            Leader = Leader(),
        };
    }

    private ContentsLine Figure(Numbered entry)
    {
        var styles = context.Styles;
        return new ContentsLine(
            Inlines(entry.Label, styles.Small), context.Language.Tag == "en" ? FigureNumberWidth + 10 : FigureNumberWidth, Inlines(entry.Title, styles.Cell), entry.Id, styles.Cell, 15)
        {
            Leader = Leader(),
        };
    }

    private LeaderStyle Leader() => new(context.Styles.Text(context.Theme.Small, context.Theme.Colors.Grey2), Pitch, PageWidth);

    private static ImmutableArray<Inline> Inlines(string text, TextStyle style) => text.Length == 0 ? [] : [new TextInline(text, style)];
}
