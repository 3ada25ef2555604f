using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportGen.Indicators;
using ReportGen.Pdf.Metadata;
using ReportGen.Pdf.Reading;

namespace ReportGen.Verification;

/// <summary>What a paper was made from, as its metadata say it.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="Quarter">2025Q1.</param>
/// <param name="Inputs">SHA-256 over quarter, table and hash of every input file, lower-case hexadecimal.</param>
/// <param name="Results">SHA-256 of the results (<see cref="PaperNumbers.Json"/>).</param>
/// <param name="Template">Name and hash of the template.</param>
/// <param name="Numbers">SHA-256 of the attached numbers; not that of the results where creators are not named. Empty where none are attached.</param>
/// <param name="Settings">Seed, draws, rule set and the template's parameters.</param>
public sealed record PaperOrigin(string Version, string Quarter, string Inputs, string Results, string Numbers, string Template, string Settings)
{
    private const string SegmentKey = "segment=";

    /// <summary>Kind and key of the segment that the paper tells of (<c>tier mid</c>); null where it tells of all creators.</summary>
    public string? Segment => Settings.Split("; ").LastOrDefault(setting => setting.StartsWith(SegmentKey, StringComparison.Ordinal))?[SegmentKey.Length..];

    /// <summary>Name space of the metadata.</summary>
    public const string Namespace = "urn:reportgen:origin#";

    /// <summary>Of results that are at hand.</summary>
    /// <param name="results">The results.</param>
    /// <param name="template">Name and hash of the template; empty where there is none.</param>
    /// <param name="parameters">Parameters given for it.</param>
    public static PaperOrigin Of(IndicatorSet results, string template, ImmutableSortedDictionary<string, string> parameters)
    {
        ArgumentNullException.ThrowIfNull(results);
        var provenance = results.Provenance;
        string[] settings =
        [
            string.Create(CultureInfo.InvariantCulture, $"seed={provenance.Seed}"), string.Create(CultureInfo.InvariantCulture, $"draws={provenance.Draws}"),
            $"rules={provenance.RuleSet}", .. parameters.Select(p => $"{p.Key}={p.Value}"),
        ];
        return new PaperOrigin(provenance.Version, results.Quarter, InputsOf(results), Hash(PaperNumbers.Json(results).AsSpan()), "", template, string.Join("; ", settings));
    }

    /// <summary>Of a finished paper; null where it says nothing of its origin.</summary>
    public static PaperOrigin? Of(PdfContents paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        string Value(string name) => paper.Property(Namespace, name) ?? "";
        return Value("results").Length == 0 ? null
            : new PaperOrigin(Value("version"), Value("quarter"), Value("inputs"), Value("results"), Value("numbers"), Value("template"), Value("settings"));
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>As metadata, with descriptions.</summary>
    public XmpSchema Schema() => new("Origin of a ReportGen paper", Namespace, "origin",
    [
        new XmpProperty("version", Version, "Version of the program"),
        new XmpProperty("quarter", Quarter, "Quarter of the data"),
        new XmpProperty("inputs", Inputs, "SHA-256 over the hashes of the input files"),
        new XmpProperty("results", Results, "SHA-256 of the results as JSON"),
        new XmpProperty("numbers", Numbers, "SHA-256 of the attached numbers"),
        new XmpProperty("template", Template, "Name and hash of the template"),
        new XmpProperty("settings", Settings, "Seed, draws, rule set and parameters"),
    ]);

    private static string InputsOf(IndicatorSet results)
    {
        var lines = results.Provenance.Files.Select(f => $"{f.Quarter} {f.Table} {f.Sha256}\n").Concat(results.Provenance.History.Select(h => $"{h.Quarter} history {h.Sha256}\n"));
        return Hash(Encoding.UTF8.GetBytes(string.Concat(lines.Order(StringComparer.Ordinal))));
    }
}
