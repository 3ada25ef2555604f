using System.Collections.Immutable;

namespace ReportGen.Templates;

/// <summary>What a list says of a template.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Name">Its name; that of the folder where it cannot be read.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it is for; empty where it does not say.</param>
/// <param name="Languages">Languages it is written in.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record TemplateSummary(
    string Folder, string Name, string Title, string Description, ImmutableArray<string> Languages, ImmutableArray<ParameterSummary> Parameters);

/// <summary>What a list says of a parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it takes: text, number, integer, boolean, date, color.</param>
/// <param name="Default">Its value where none is given.</param>
/// <param name="Check">What is allowed, in signs: ≥ 0, a | b; empty for all.</param>
/// <param name="Description">What it is for.</param>
public sealed record ParameterSummary(string Name, string Type, string Default, string Check, string Description);
