using ReportGen.Pdf.Objects;

namespace ReportGen.Pdf.Structure;

/// <summary>What is known of an element: 16 bytes, since a long table has a million of them.</summary>
internal struct ElementEntry
{
    /// <summary>The object its content belongs to; number 0 before it has one.</summary>
    public ObjectId Owner;

    /// <summary>Its first content, on page object 0 where there is none.</summary>
    public MarkedContent First;

    /// <summary>Whether the element is written.</summary>
    public bool Written;

    public readonly bool HasContent => First.Page != default;
}

/// <summary>Entries by element id, in blocks: ids count up, so blocks are full, and a stray id costs one block.</summary>
internal sealed class ElementTable
{
    private const int BlockBits = 10;
    private const int BlockLength = 1 << BlockBits;

    private readonly Dictionary<int, ElementEntry[]> _blocks = [];
    private ElementEntry[] _last = [];
    private int _lastBlock = -1;

    /// <summary>The entry of an element, which can be changed in place.</summary>
    public ref ElementEntry this[int element]
    {
        get
        {
            var block = element >> BlockBits;
            if (block != _lastBlock || _last.Length == 0) Turn(block);
            return ref _last[element & (BlockLength - 1)];
        }
    }

    /// <summary>The lowest element that was given an object but not written; null where there is none.</summary>
    public int? FirstUnwritten()
    {
        int? first = null;
        foreach (var block in _blocks)
        {
            var at = Array.FindIndex(block.Value, entry => entry.Owner != default && !entry.Written);
            var element = (block.Key << BlockBits) + at;
            if (at >= 0 && !(element >= first)) first = element;
        }
        return first;
    }

    private void Turn(int block)
    {
        if (!_blocks.TryGetValue(block, out var entries)) _blocks.Add(block, entries = new ElementEntry[BlockLength]);
        (_last, _lastBlock) = (entries, block);
    }
}
