using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Templates.Look;

/// <summary>Text and paragraph styles made from the theme for one language.</summary>
internal sealed class Styles(Theme theme, string language)
{
    private readonly bool _chinese = language == "zh-CN";

    /// <summary>The tokens behind the styles.</summary>
    public Theme Theme { get; } = theme;

    /// <summary>Running text.</summary>
    public TextStyle Body => Text(Theme.Body, Theme.Colors.Ink);

    /// <summary>Bold running text, side heads, figure titles.</summary>
    public TextStyle BodyBold => Body with { Bold = true };

    /// <summary>Numbers of sections, figures, list items.</summary>
    public TextStyle BodyAccent => BodyBold with { Color = Theme.Colors.Accent };

    /// <summary>Notes, subtitles, furniture.</summary>
    public TextStyle Small => Text(Theme.Small, Theme.Colors.Grey1);

    /// <summary>Table cells.</summary>
    public TextStyle Cell => Text(Theme.Small, Theme.Colors.Ink);

    /// <summary>Table heads, card labels.</summary>
    public TextStyle CellBold => Cell with { Bold = true };

    /// <summary>Chapter titles and key values.</summary>
    public TextStyle Heading => Text(Theme.Heading, Theme.Colors.Ink) with { Bold = true };

    /// <summary>Full-width section heads.</summary>
    public TextStyle WideHead => Text(Theme.Lead, Theme.Colors.Ink) with { Bold = true };

    /// <summary>Leads.</summary>
    public TextStyle Lead => Text(Theme.Lead, Theme.Colors.Ink);

    /// <summary>Chapter numbers and the cover's quarter.</summary>
    public TextStyle Display => Text(Theme.Display, Theme.Colors.Accent);

    /// <summary>Footnote marks: raised by 3.5 pt at 6.4 pt, in proportion to running text.</summary>
    public TextStyle Mark => Text(Theme.Body * 0.64, Theme.Colors.Accent) with { Rise = Theme.Body * 0.35 };

    /// <summary>Quoted text.</summary>
    public TextStyle Quote => Text(Theme.Body, Theme.Colors.Grey1);

    /// <summary>Lines of code: half-width letters, so that columns agree, as there is no second family.</summary>
    public TextStyle Code => Coded(Cell);

    /// <summary>Names and commands inside a text of a style.</summary>
    public TextStyle CodeIn(TextStyle style) => Coded(style) with { Background = Theme.Colors.Panel };

    /// <summary>Heads below a section's: level 3 as a side head, 4 in grey, 5 and 6 small.</summary>
    public TextStyle SmallHead(int level) => level switch
    {
        3 => BodyBold,
        4 => BodyBold with { Color = Theme.Colors.Grey1 },
        5 => CellBold,
        _ => CellBold with { Color = Theme.Colors.Grey1 },
    };

    /// <summary>Lines of code, never spaced out.</summary>
    public ParagraphStyle CodeLines => new(Theme.Small * 1.5) { HanLatinSpace = false };

    /// <summary>Running text; Chinese is justified.</summary>
    public ParagraphStyle BodyLines => new(_chinese ? Theme.Body * 1.8 : Theme.Body * 1.5)
    {
        Align = _chinese ? TextAlign.Justify : TextAlign.Left,
    };

    /// <summary>Running text of a paragraph that follows another: Chinese indents by 2 em.</summary>
    public ParagraphStyle FollowingLines => BodyLines with { FirstLineIndent = _chinese ? Theme.Body * 2 : 0 };

    /// <summary>Space between paragraphs.</summary>
    public double ParagraphGap => _chinese ? 0 : 6;

    /// <summary>Side heads, box text.</summary>
    public ParagraphStyle SideLines => new(_chinese ? Theme.Body * 1.8 : Theme.Body * 1.5);

    /// <summary>Figure titles, list-like lines.</summary>
    public ParagraphStyle TitleLines => new(Theme.Body * 1.8);

    /// <summary>Small text.</summary>
    public ParagraphStyle SmallLines => new(Theme.Small * 1.5);

    /// <summary>Chapter titles.</summary>
    public ParagraphStyle HeadingLines => new(_chinese ? Theme.Heading * 1.5 : Theme.Heading * 1.25);

    /// <summary>Leads and wide heads.</summary>
    public ParagraphStyle LeadLines => new(Theme.Lead * 12 / 7);

    // The font's half-width forms are half an em wide, Han characters twice that.
    private static TextStyle Coded(TextStyle style) => style with { Verbatim = true, Features = ["hwid"] };

    /// <summary>A rule's stroke.</summary>
    public static Stroke Line(Color color, double width) => new(color, width);

    /// <summary>A style of the theme's font.</summary>
    public TextStyle Text(double size, Color color) => new(Theme.Font, size, color)
    {
        Language = language,
        // English takes proportional quotes and dashes: in this font they are one em wide otherwise.
        Features = _chinese ? [] : ["pwid"],
    };
}
