using System.Collections.Immutable;
using ReportGen.Data.Segments;
using ReportGen.Templates.Parameters;

namespace ReportGen.Templates;

/// <summary>What <c>template.yaml</c> says.</summary>
/// <param name="Name">The template's name.</param>
/// <param name="Languages">BCP 47 tags it is written in.</param>
/// <param name="Sections">Names of section files, in order.</param>
internal sealed record TemplateDefinition(string Name, ImmutableArray<string> Languages, ImmutableArray<SectionName> Sections)
{
    /// <summary>Title of the document by language.</summary>
    public ImmutableSortedDictionary<string, string> Titles { get; init; } = Empty;

    /// <summary>Issuer by language.</summary>
    public ImmutableSortedDictionary<string, string> Authors { get; init; } = Empty;

    /// <summary>Parameters.</summary>
    public ImmutableSortedDictionary<string, ParameterDefinition> Parameters { get; init; } =
        ImmutableSortedDictionary.Create<string, ParameterDefinition>(StringComparer.Ordinal);

    /// <summary>What the template is for, by language.</summary>
    public ImmutableSortedDictionary<string, string> Descriptions { get; init; } = Empty;

    /// <summary>Words of the template by language, then key (<c>label.FAMILY.CODE</c> or a phrase's key).</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Labels { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>By what its papers are divided where the command does not say; null for one paper of all.</summary>
    public SegmentKind? Segment { get; init; }

    /// <summary>Its look.</summary>
    public Theme Theme { get; init; } = new();

    private static ImmutableSortedDictionary<string, string> Empty => ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

/// <summary>A section named in <c>template.yaml</c>, with the place of its name.</summary>
internal sealed record SectionName(string Name, int Line, int Column);
