using System.Text;

namespace ReportGen.Pdf.Reading;

/// <summary>An object of a PDF file (ISO 32000-1, 7.3).</summary>
internal abstract record PdfValue
{
    /// <summary>What stands for a missing entry.</summary>
    public static PdfValue Null { get; } = new PdfKeyword("null");

    public PdfDictionary AsDictionary => this as PdfDictionary ?? (this as PdfStream)?.Dictionary ?? PdfDictionary.Empty;

    public IReadOnlyList<PdfValue> AsArray => (this as PdfArray)?.Items ?? [];

    public string AsName => (this as PdfName)?.Name ?? "";

    public int? AsInteger => this is PdfNumber number ? (int)number.Value : null;

    public bool IsNull => this is PdfKeyword { Word: "null" };

    public bool IsTrue => this is PdfKeyword { Word: "true" };

    /// <summary>The value and everything directly inside it.</summary>
    public IEnumerable<PdfValue> WithParts()
    {
        var all = new List<PdfValue>();
        Collect(all);
        return all;
    }

    private void Collect(List<PdfValue> into)
    {
        into.Add(this);
        switch (this)
        {
            case PdfArray array:
                foreach (var item in array.Items) item.Collect(into);
                break;
            case PdfDictionary dictionary:
                into.AddRange(dictionary.Entries.Keys.Select(key => new PdfName(key)));
                foreach (var value in dictionary.Entries.Values) value.Collect(into);
                break;
            case PdfStream stream:
                stream.Dictionary.Collect(into);
                break;
        }
    }

    /// <summary>A text string decoded; null for anything else.</summary>
    public string? AsText => this is not PdfString text ? null
        : text.Bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(text.Bytes.AsSpan(2))
        : Encoding.Latin1.GetString(text.Bytes);
}

/// <summary>true, false, null, or an operator of a content stream.</summary>
internal sealed record PdfKeyword(string Word) : PdfValue;

internal sealed record PdfNumber(double Value) : PdfValue;

internal sealed record PdfName(string Name) : PdfValue;

internal sealed record PdfString(byte[] Bytes) : PdfValue;

internal sealed record PdfArray(IReadOnlyList<PdfValue> Items) : PdfValue;

internal sealed record PdfReference(int Number) : PdfValue;

internal sealed record PdfDictionary(IReadOnlyDictionary<string, PdfValue> Entries) : PdfValue
{
    public static PdfDictionary Empty { get; } = new(new Dictionary<string, PdfValue>());

    /// <summary>The entry as it stands, which may be a reference.</summary>
    public PdfValue this[string key] => Entries.GetValueOrDefault(key, Null);
}

/// <summary>A stream, decoded.</summary>
internal sealed record PdfStream(PdfDictionary Dictionary, byte[] Data) : PdfValue
{
    /// <summary>Whether its end stands where its length says.</summary>
    public bool Exact { get; init; } = true;
}
