using System.Collections.Immutable;
using ReportGen.Pdf.Objects;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Navigation;

/// <summary>Writes the bookmarks (ISO 32000-1, 12.3.3): the first level shows, deeper ones are folded.</summary>
internal sealed class OutlineWriter(ObjectFile file, DestinationTable destinations)
{
    /// <summary>Writes the outline and tells its root; null where it is empty.</summary>
    public ObjectId? Write(ImmutableArray<OutlineEntry> entries)
    {
        if (entries.IsEmpty) return null;
        var root = file.Reserve();
        var dictionary = new PdfBuffer().Raw("<</Type/Outlines");
        Level(dictionary, entries, root);
        file.Write(root, dictionary.Raw("/Count").Integer(entries.Length).Raw(">>"));
        return root;
    }

    private void Level(PdfBuffer parent, ImmutableArray<OutlineEntry> entries, ObjectId parentId)
    {
        var ids = entries.Select(_ => file.Reserve()).ToArray();
        for (var i = 0; i < ids.Length; i++)
        {
            var entry = entries[i];
            var item = new PdfBuffer().Raw("<</Title").Text(entry.Title).Raw("/Parent").Reference(parentId)
                .Raw("/Dest").Raw(destinations.Key(entry.Destination));
            if (i > 0) item.Raw("/Prev").Reference(ids[i - 1]);
            if (i < ids.Length - 1) item.Raw("/Next").Reference(ids[i + 1]);
            if (!entry.Children.IsEmpty)
            {
                Level(item, entry.Children, ids[i]);
                item.Raw("/Count").Integer(-entry.Children.Length);
            }
            file.Write(ids[i], item.Raw(">>"));
        }
        parent.Raw("/First").Reference(ids[0]).Raw("/Last").Reference(ids[^1]);
    }
}
