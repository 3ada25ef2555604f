using System.Collections.Immutable;
using ReportGen.Templates.Content;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Templates.Compose;

/// <summary>One section: its opening, then its blocks.</summary>
internal sealed class SectionComposer(ComposeContext context, ImmutableArray<SectionContent> sections)
{
    /// <summary>The blocks of a section, without the page break before it.</summary>
    public ImmutableArray<Block> Compose(SectionContent section)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new RunningMark("chapter", Running(section)));
        Block? rail = null;
        if (section.Front.Master != "cover" && section.Front.Title.Length > 0)
        {
            if (section.Front.TitleInRail)
                rail = Title(section);
            else
                blocks.Add(Opening(section));
        }

        blocks.AddRange(new FlowComposer(context, section, sections, rail).Compose());
        return blocks.ToImmutable();
    }

    private ImmutableArray<Inline> Running(SectionContent section)
    {
        var number = context.Numbers.Of(section).Number;
        var name = new TextInline(section.Front.Short, context.Styles.Cell);
        return number.Length == 0
            ? [name]
            : [new TextInline(number, context.Styles.CellBold with { Color = context.Theme.Colors.Accent }), new GapInline(6), name];
    }

    private RailBlock Opening(SectionContent section)
    {
        var theme = context.Theme;
        var number = context.Numbers.Of(section).Number;
        var rail = number.Length == 0
            ? null
            : new Paragraph([new TextInline(number, context.Styles.Display)], new Typesetting.Text.ParagraphStyle(theme.Display * 1.2));
        var main = ImmutableArray.Create<Block>(Title(section));
        if (section.Front.Lead.Length > 0)
            main = main.Add(Lead(section));
        return new RailBlock(rail, new Stack(main), theme.Rail, theme.Gutter) { After = 18, KeepWithNext = true };
    }

    private Paragraph Title(SectionContent section)
    {
        var number = context.Numbers.Of(section);
        var mark = number.Number.Length == 0 ? number.Title : number.Number + " " + number.Title;
        var style = section.Front.TitleInRail ? Fitted(number.Title, context.Styles.Heading) : context.Styles.Heading;
        return new Paragraph([new TextInline(number.Title, style)], context.Styles.HeadingLines)
        {
            Id = number.Id,
            Role = StructureRole.H1,
            After = section.Front.TitleInRail ? 0 : 6,
            KeepWithNext = true,
            Outline = new OutlineMark(mark, 1),
        };
    }

    // A rail narrower than a word would break it; Han breaks anywhere.
    private TextStyle Fitted(string title, TextStyle style)
    {
        var words = title.Split(' ').Where(word => !word.Any(c => SoftBreaks.IsWide(c)));
        var widest = words.Select(word => context.Request.Text.Measure(word, style).Width).DefaultIfEmpty(0).Max();
        return widest <= context.Theme.Rail ? style : style with { Size = style.Size * context.Theme.Rail / widest };
    }

    private Paragraph Lead(SectionContent section)
    {
        var styles = context.Styles;
        var spans = new Spans(context, section.File);
        return section.Front.SmallLead
            ? new Paragraph(spans.Make(section.Front.Lead, styles.Small), styles.SmallLines)
            : new Paragraph(spans.Make(section.Front.Lead, styles.Lead), styles.LeadLines);
    }
}
