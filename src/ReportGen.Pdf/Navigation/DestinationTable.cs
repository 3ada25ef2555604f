using System.Text;
using ReportGen.Pdf.Objects;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Navigation;

/// <summary>The named destinations of a document, and the names that links ask for.</summary>
internal sealed class DestinationTable
{
    private readonly Dictionary<string, byte[]> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wanted = new(StringComparer.Ordinal);

    /// <summary>Adds the places of a page.</summary>
    public void Add(DisplayPage page, ObjectId id)
    {
        foreach (var destination in page.Destinations)
        {
            var place = new PdfBuffer().Raw("[").Reference(id).Raw("/XYZ").Number(destination.Position.X)
                .Number(page.Size.Height - destination.Position.Y).Raw(" null]");
            if (!_places.TryAdd(destination.Name, place.Written.ToArray()))
                throw new InvalidOperationException($"The destination '{destination.Name}' is given twice.");
        }
    }

    /// <summary>The key of a name; it must have a place by the time the table is written.</summary>
    public byte[] Key(string name)
    {
        _wanted.Add(name);
        return Encode(name);
    }

    /// <summary>Writes the name tree and tells its root; null where there are no destinations.</summary>
    public ObjectId? Write(ObjectFile file)
    {
        if (_wanted.FirstOrDefault(name => !_places.ContainsKey(name)) is { } missing)
            throw new InvalidOperationException($"A link leads to '{missing}', which is nowhere.");
        if (_places.Count == 0) return null;
        var sorted = _places.Select(place => new NamedPlace(Encoding.UTF8.GetBytes(place.Key), place.Value)).ToList();
        sorted.Sort((a, b) => a.Name.AsSpan().SequenceCompareTo(b.Name));
        return SearchTree.Write(file, "Names", [.. sorted.Select(p => new TreeEntry(new PdfBuffer().Bytes(p.Name).Written.ToArray(), p.Place))]);
    }

    private static byte[] Encode(string name) => new PdfBuffer().Bytes(Encoding.UTF8.GetBytes(name)).Written.ToArray();

    private sealed record NamedPlace(byte[] Name, byte[] Place);
}
