namespace ReportGen.Pdf.Objects;

/// <summary>A key and its value as PDF tokens.</summary>
internal sealed record TreeEntry(byte[] Key, byte[] Value);

/// <summary>Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7): one level of leaves where a single node would be long.</summary>
internal static class SearchTree
{
    private const int EntriesPerLeaf = 128;

    /// <summary>Writes a number tree with keys from 0 on and tells its root.</summary>
    public static ObjectId Write(ObjectFile file, IReadOnlyList<ObjectId> values) => Write(file, "Nums", [.. values.Select((value, key) =>
        new TreeEntry(new PdfBuffer().Integer(key).Written.ToArray(), new PdfBuffer().Reference(value).Written.ToArray()))]);

    /// <summary>Writes a tree and tells its root.</summary>
    /// <param name="file">Where it goes.</param>
    /// <param name="kind">"Names" or "Nums".</param>
    /// <param name="entries">The entries, sorted by key.</param>
    public static ObjectId Write(ObjectFile file, string kind, IReadOnlyList<TreeEntry> entries)
    {
        if (entries.Count <= EntriesPerLeaf) return file.Add(List(new PdfBuffer().Raw("<<"), kind, entries).Raw(">>"));
        var leaves = entries.Chunk(EntriesPerLeaf).Select(chunk => file.Add(Leaf(kind, chunk))).ToList();
        return file.Add(new PdfBuffer().Raw("<</Kids").References(leaves).Raw(">>"));
    }

    private static PdfBuffer Leaf(string kind, TreeEntry[] entries)
    {
        var leaf = new PdfBuffer().Raw("<</Limits[").Raw(entries[0].Key).Raw(" ").Raw(entries[^1].Key).Raw("]");
        return List(leaf, kind, entries).Raw(">>");
    }

    private static PdfBuffer List(PdfBuffer target, string kind, IReadOnlyList<TreeEntry> entries)
    {
        target.Name(kind).Raw("[");
        foreach (var entry in entries) target.Raw(entry.Key).Raw(" ").Raw(entry.Value).Raw("\n");
        return target.Raw("]");
    }
}
