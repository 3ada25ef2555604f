using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance;

/// <summary>A piece of marked content: page object and identifier.</summary>
internal readonly record struct ContentKey(int Page, int Identifier);

/// <summary>An element of the structure tree.</summary>
/// <param name="Number">Its object number.</param>
/// <param name="Dictionary">Its dictionary.</param>
/// <param name="Type">Its structure type as written.</param>
/// <param name="Role">The standard type it maps to.</param>
/// <param name="Parent">The element above; null for those at the top.</param>
internal sealed record TagElement(int Number, PdfDictionary Dictionary, string Type, string Role, TagElement? Parent)
{
    public List<TagElement> Children { get; } = [];

    public List<ContentKey> Content { get; } = [];

    /// <summary>Object numbers of annotations.</summary>
    public List<int> Annotations { get; } = [];

    /// <summary>Elements, content and annotations in order.</summary>
    public List<object> Kids { get; } = [];

    /// <summary>Attribute dictionaries (ISO 32000-1, 14.7.5).</summary>
    public List<PdfDictionary> Attributes { get; } = [];

    public IEnumerable<TagElement> WithDescendants => Children.SelectMany(child => child.WithDescendants).Prepend(this);

    /// <summary>An attribute of an owner; null value where it has none.</summary>
    public PdfValue Attribute(string owner, string name) =>
        Attributes.Where(a => a["O"].AsName == owner).Select(a => a[name]).FirstOrDefault(value => !value.IsNull) ?? PdfValue.Null;

    public bool Equals(TagElement? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Number;

    public override string ToString() => $"{Role} (object {Number})";
}
