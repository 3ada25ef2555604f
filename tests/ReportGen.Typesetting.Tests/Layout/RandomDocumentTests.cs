using CsCheck;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Layout;
using ReportGen.Typesetting.Tests.TestFonts;
using ReportGen.Typesetting.Text;
using Size = ReportGen.Typesetting.Geometry.Size;

namespace ReportGen.Typesetting.Tests.Layout;

/// <summary>What holds for any document on any paper from A6 to A3, whether lines break anywhere or by the rules of both scripts.</summary>
public sealed class RandomDocumentTests
{
    private const double Margin = 30;

    private static readonly FontLibrary Fonts = SquareFont.Library();

    /// <summary>A6, the same on its side, A5, A4, A3.</summary>
    private static readonly Size[] Sizes = [new(297.6, 419.5), new(419.5, 297.6), new(419.5, 595.3), new(595.3, 841.9), new(841.9, 1190.6)];

    private static readonly Gen<Size> Papers = Gen.Int[0, 4].Select(i => Sizes[i]);

    [Fact]
    public void Text_stays_whole_in_order_apart_and_on_the_paper() =>
        Gen.Select(RandomBlocks.Any.Array[0, 6], Papers, Gen.Bool).Sample(
            (blocks, paper, real) => Check(blocks, paper, real ? new LineComposer(Fonts) : new SquareComposer()), iter: 60, threads: 1);

    private static void Check(Block[] blocks, Size paper, ILineComposer composer)
    {
        var counting = new CountingComposer(composer);
        var frame = new Rect(Margin, Margin, paper.Width - (2 * Margin), paper.Height - (2 * Margin));
        var model = Doc.Model(blocks) with { Masters = [new PageMaster("body", paper, frame, [])] };
        var document = new Typesetter().Typeset(model, counting);
        // Each character is set one to six times in thousands of such documents; what grows with the depth of nesting would be hundreds.
        Assert.InRange(counting.Work, 0, 30L * (1 + ModelText.Of(blocks).Length + ModelText.Count(blocks)));
        Structures.Check(document);
        Assert.Equal(ModelText.Of(blocks), TextInTreeOrder(document));
        foreach (var page in document.Pages)
            CheckPage(page);
        // A page holds at least one line, drawing, spacer or row somewhere; each block wastes at most the page before it.
        Assert.InRange(document.Pages.Length, 1, 20 + (4 * ModelText.Of(blocks).Length) + (10 * ModelText.Count(blocks)));
    }

    private static void CheckPage(DisplayPage page)
    {
        var boxes = PlacedText.Of(page).OrderBy(b => b.Top).ToArray();
        var outside = boxes.FirstOrDefault(b => b.Left < -0.5 || b.Right > page.Size.Width + 0.5 || b.Top < -0.5 || b.Bottom > page.Size.Height + 0.5);
        Assert.True(outside is null, $"{outside} stands outside of {page.Size}.");
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = i + 1; j < boxes.Length && boxes[j].Top < boxes[i].Bottom; j++)
            {
                if (boxes[i].Overlaps(boxes[j]))
                    Assert.Fail($"'{boxes[i].Text}' and '{boxes[j].Text}' overlap on page {page.Index}.");
            }
        }
    }

    /// <summary>All tagged text by the order of the tree, white space left out, since breaks and scripts change it.</summary>
    private static string TextInTreeOrder(TypesetDocument document)
    {
        var texts = document.Pages.SelectMany(p => p.Items).OfType<TaggedItem>().GroupBy(t => t.Element)
            .ToDictionary(g => g.Key, g => string.Concat(g.SelectMany(Doc.Runs).Select(r => r.Text)));
        return ModelText.Bare(string.Concat(Leaves(document.Structure).Select(n => texts.GetValueOrDefault(n.Id, ""))));
    }

    private static IEnumerable<StructureNode> Leaves(StructureNode node) => node.Children.IsEmpty ? [node] : node.Children.SelectMany(Leaves);
}
