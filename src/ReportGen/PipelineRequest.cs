using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Diagnostics;
using ReportGen.Templates.Parameters;

namespace ReportGen;

/// <summary>Which data to read.</summary>
/// <param name="Folder">Folder of the quarter.</param>
/// <param name="Previous">Folder of the quarter before; null where there is none.</param>
/// <param name="RulesFolder">Rules of effective comments.</param>
public sealed record DataRequest(string Folder, string? Previous, string RulesFolder)
{
    /// <summary>Where rejected rows are written; null to write none.</summary>
    public string? RejectsFile { get; init; }

    /// <summary>A server that holds the tables already; null to load the folders' tables.</summary>
    public EngineAddress? Engine { get; init; }

    /// <summary>Whether messages and rejected rows leave out every value of the files.</summary>
    public bool HidesValues { get; init; }

    /// <summary>Labelled comments that the rules are scored on; null where there are none.</summary>
    public string? LabelledFile { get; init; }

    /// <summary>Folder with earlier quarters' <c>indicators.json</c> files; null for no lines over the quarters.</summary>
    public string? History { get; init; }

    /// <summary>Whether measured results are kept beside the data (<c>.reportgen/</c>), and taken from there where every input is the same.</summary>
    public bool KeepsResults { get; init; }

    /// <summary>Folder for the engine's database; a folder of its own is made inside and deleted at the end.</summary>
    public string TemporaryFolder { get; init; } = Path.GetTempPath();
}

/// <summary>What to make of the data.</summary>
/// <param name="Data">The data.</param>
/// <param name="TemplateFolder">Folder of the template.</param>
/// <param name="Languages">Language tags, or <c>all</c> alone, or empty for the template's first.</param>
/// <param name="Parameters">Template parameters.</param>
public sealed record BuildRequest(
    DataRequest Data, string TemplateFolder, ImmutableArray<string> Languages, ImmutableSortedDictionary<string, ParameterValue> Parameters)
{
    /// <summary>File or folder of the brand; null for the one beside the template.</summary>
    public string? Brand { get; init; }

    /// <summary>The moment stated as date of creation; null for one day after the data end.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>How the papers go out.</summary>
    public PaperOptions Paper { get; init; } = new();
}

/// <summary>What the program brings along, whatever is built.</summary>
/// <param name="FontsFolder">Folder of the shipped fonts.</param>
/// <param name="Version">The program's version.</param>
/// <param name="Clock">Measures how long steps take; no content depends on it.</param>
public sealed record PipelineEnvironment(string FontsFolder, string Version, TimeProvider Clock)
{
    /// <summary>Threads to measure with; no content depends on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>Where papers go. Opened after loading and before measuring, so that an unwritable place is said early.</summary>
public interface IPaperSink
{
    /// <summary>Makes room for a paper; a fault where that is not possible.</summary>
    Fault? Prepare(QuarterId quarter, string template, string language);

    /// <summary>What the user calls a prepared paper.</summary>
    string Name(string language) => language;

    /// <summary>The stream of a prepared paper; must be seekable or not, the writer only appends.</summary>
    Stream Stream(string language);

    /// <summary>Takes a file that goes beside a paper, before the paper is complete; places that keep papers alone leave it.</summary>
    /// <param name="language">The paper's language.</param>
    /// <param name="kind">Which file.</param>
    /// <param name="content">All of it.</param>
    void Beside(string language, CompanionKind kind, ReadOnlyMemory<byte> content)
    {
    }

    /// <summary>The paper is complete.</summary>
    void Complete(string language, int pages);
}

/// <summary>A file beside a paper.</summary>
public enum CompanionKind
{
    /// <summary>Page 1 as PNG.</summary>
    Preview,

    /// <summary>The covering mail as plain text.</summary>
    MailText,

    /// <summary>The covering mail as HTML.</summary>
    MailHtml,
}

/// <summary>How a build ended.</summary>
/// <param name="Faults">Everything that was found; the build failed when one of them is an error.</param>
public sealed record BuildResult(ImmutableArray<Fault> Faults)
{
    /// <summary>Whether the papers were made.</summary>
    public bool Succeeded => !Faults.Any(f => f.Severity == Severity.Error);
}
