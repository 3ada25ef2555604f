using System.Collections.Immutable;
using ReportGen.Pdf.Fonts;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Pdf.Content;

/// <summary>Turns the display items of one page into its content stream.</summary>
internal sealed class PagePainter(FontSet fonts)
{
    private readonly ContentStream _content = new();
    private readonly List<int> _elements = [];

    /// <summary>The element of each marked-content identifier, counted from 0.</summary>
    public IReadOnlyList<int> Elements => _elements;

    public ReadOnlySpan<byte> Written => _content.Buffer.Written;

    public void Paint(DisplayPage page)
    {
        _content.Buffer.Matrix(new Matrix(1, 0, 0, -1, 0, page.Size.Height)).Operator("cm");
        Paint(page.Items);
    }

    private void Paint(ImmutableArray<DisplayItem> items)
    {
        foreach (var item in items) Paint(item);
    }

    private void Paint(DisplayItem item)
    {
        switch (item)
        {
            case GlyphRun run: TextPainter.Paint(_content, fonts, run); break;
            case PathItem path: PathPainter.Paint(_content, path); break;
            case GroupItem group: PaintGroup(group); break;
            case TaggedItem tagged: PaintTagged(tagged); break;
            case ArtifactItem artifact: PaintArtifact(artifact); break;
            default: throw new InvalidOperationException($"A page cannot hold a {item.GetType().Name}.");
        }
    }

    private void PaintGroup(GroupItem group)
    {
        if (group.Items.IsEmpty) return;
        _content.Save();
        if (group.Transform != Matrix.Identity) _content.Buffer.Matrix(group.Transform).Operator("cm");
        if (group.Clip is { } clip) PathPainter.Clip(_content, clip);
        Paint(group.Items);
        _content.Restore();
    }

    private void PaintTagged(TaggedItem tagged)
    {
        if (tagged.Items.IsEmpty) return;
        _content.Buffer.Name(tagged.Role.ToString()).Raw("<</MCID").Integer(_elements.Count).Raw(">>").Operator("BDC");
        _elements.Add(tagged.Element);
        Paint(tagged.Items);
        _content.Buffer.Operator("EMC");
    }

    private void PaintArtifact(ArtifactItem artifact)
    {
        if (artifact.Items.IsEmpty) return;
        _content.Buffer.Raw(artifact.Kind switch
        {
            ArtifactKind.Header => "/Artifact<</Type/Pagination/Subtype/Header>>",
            ArtifactKind.Footer => "/Artifact<</Type/Pagination/Subtype/Footer>>",
            ArtifactKind.Repeated => "/Artifact<</Type/Pagination>>",
            _ => "/Artifact<</Type/Layout>>",
        }).Operator("BDC");
        Paint(artifact.Items);
        _content.Buffer.Operator("EMC");
    }
}
