using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Layout;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Layout;

/// <summary>
/// Documents in round figures: the frame is 100 wide and 200 high with its corner at (20, 30); text is 10 pt on leading 20,
/// so a line holds 10 characters and a page 10 lines, and the first baseline of a page is at 30 + 13 = 43.
/// </summary>
internal static class Doc
{
    public static readonly TextStyle Style = new("Square", 10, Color.Black);
    public static readonly ParagraphStyle Leading20 = new(20);
    public static readonly Stroke Thin = new(Color.Black, 1);
    public static readonly FootnoteStyle Footnotes = new(new ParagraphStyle(10), Thin, 30, 20, 4.5);

    public static PageMaster Master(string name = "body", params FurnitureItem[] furniture) =>
        new(name, new Size(140, 260), new Rect(20, 30, 100, 200), [.. furniture]);

    public static DocumentModel Model(params Block[] blocks) =>
        new(new DocumentInfo("Test", "en"), [Master()], [.. blocks], Footnotes);

    public static TypesetDocument Set(params Block[] blocks) => Set(Model(blocks));

    public static TypesetDocument Set(DocumentModel model) => new Typesetter().Typeset(model, new SquareComposer());

    public static Inline Text(string text) => new TextInline(text, Style);

    public static Paragraph Para(string text) => new([Text(text)], Leading20);

    /// <summary>A paragraph of whole lines, each filled with one digit or letter.</summary>
    public static Paragraph Lines(int count, char c = 'x') => Para(new string(c, count * 10));

    /// <summary>All text runs of a page in painting order, groups opened.</summary>
    public static ImmutableArray<GlyphRun> Runs(this DisplayPage page) => [.. page.Items.SelectMany(Runs)];

    /// <summary>Text of a page in painting order.</summary>
    public static string Text(this DisplayPage page) => string.Concat(page.Runs().Select(r => r.Text));

    /// <summary>Runs of an item and all it holds.</summary>
    public static IEnumerable<GlyphRun> Runs(DisplayItem item) => item switch
    {
        GlyphRun run => [run],
        TaggedItem tagged => tagged.Items.SelectMany(Runs),
        ArtifactItem artifact => artifact.Items.SelectMany(Runs),
        GroupItem group => group.Items.SelectMany(Runs),
        _ => [],
    };

    /// <summary>Where a character stands first on a page.</summary>
    public static Point Find(this DisplayPage page, string c) => page.Runs().First(r => r.Text == c).Origin;

    /// <summary>The structure as nested names, for example <c>Document(P,Table(TR(TD)))</c>.</summary>
    public static string Outline(this StructureNode node) => node.Children.IsEmpty
        ? node.Role.ToString()
        : $"{node.Role}({string.Join(',', node.Children.Select(Outline))})";
}
