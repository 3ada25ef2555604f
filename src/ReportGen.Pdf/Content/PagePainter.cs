using System.Collections.Immutable;
using ReportGen.Pdf.Fonts;
using ReportGen.Pdf.Pictures;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Content;

/// <summary>Turns the display items of pages into content streams, one page after the other.</summary>
internal sealed class PagePainter
{
    private readonly ContentStream _content = new();
    private readonly List<int> _elements = [];
    private readonly TextPainter _text;
    private readonly PictureSet _pictures;

    public PagePainter(FontSet fonts, PictureSet pictures)
    {
        _text = new TextPainter(_content, fonts);
        _pictures = pictures;
    }

    /// <summary>The element of each marked-content identifier of the page, counted from 0.</summary>
    public IReadOnlyList<int> Elements => _elements;

    /// <summary>The content stream of the page.</summary>
    public ReadOnlySpan<byte> Written => _content.Buffer.Written;

    public void Paint(DisplayPage page)
    {
        _elements.Clear();
        _content.Begin(page.Size.Height);
        Paint(page.Items);
        _content.Text.End();
    }

    private void Paint(ImmutableArray<DisplayItem> items)
    {
        foreach (var item in items) Paint(item);
    }

    private void Paint(DisplayItem item)
    {
        switch (item)
        {
            case GlyphRun run: _text.Paint(run); break;
            case PathItem path: PathPainter.Paint(_content, path); break;
            case PictureItem picture: _content.Show(_pictures.For(picture.Picture), picture.Area); break;
            case GroupItem group: PaintGroup(group); break;
            case TaggedItem tagged: PaintTagged(tagged); break;
            case ArtifactItem artifact: PaintArtifact(artifact); break;
            default: throw new InvalidOperationException($"A page cannot hold a {item.GetType().Name}.");
        }
    }

    private void PaintGroup(GroupItem group)
    {
        if (group.Items.IsEmpty) return;
        _content.Save(group.Transform);
        if (group.Clip is { } clip) PathPainter.Clip(_content, clip);
        Paint(group.Items);
        _content.Restore();
    }

    private void PaintTagged(TaggedItem tagged)
    {
        if (tagged.Items.IsEmpty) return;
        var shared = Enter(tagged.Items);
        _content.Buffer.Raw(RoleNames.Of(tagged.Role)).Raw("<</MCID"u8).Integer(_elements.Count).Raw(">>"u8).Operator("BDC"u8);
        _elements.Add(tagged.Element);
        Leave(tagged.Items, shared);
    }

    private void PaintArtifact(ArtifactItem artifact)
    {
        if (artifact.Items.IsEmpty) return;
        var shared = Enter(artifact.Items);
        _content.Buffer.Raw(artifact.Kind switch
        {
            ArtifactKind.Header => "/Artifact<</Type/Pagination/Subtype/Header>>"u8,
            ArtifactKind.Footer => "/Artifact<</Type/Pagination/Subtype/Footer>>"u8,
            ArtifactKind.Watermark => "/Artifact<</Type/Pagination/Subtype/Watermark>>"u8,
            ArtifactKind.Repeated => "/Artifact<</Type/Pagination>>"u8,
            _ => "/Artifact<</Type/Layout>>"u8,
        }).Operator("BDC"u8);
        Leave(artifact.Items, shared);
    }

    /// <summary>
    /// Marked content lies inside a text object or holds whole ones (14.6.1). Where it is nothing but text it shares one with its
    /// neighbours; tells whether it does.
    /// </summary>
    private bool Enter(ImmutableArray<DisplayItem> items)
    {
        foreach (var item in items)
        {
            if (item is GlyphRun) continue;
            _content.Text.End();
            return false;
        }
        _content.Text.Begin();
        return true;
    }

    private void Leave(ImmutableArray<DisplayItem> items, bool shared)
    {
        Paint(items);
        if (!shared) _content.Text.End();
        _content.Buffer.Operator("EMC"u8);
    }
}
