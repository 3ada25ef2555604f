using System.Collections.Immutable;
using System.Text.Json;
using ReportGen.Indicators;
using ReportGen.Pdf.Metadata;
using ReportGen.Pdf.Reading;

namespace ReportGen.Verification;

/// <summary>What a paper says against what it holds and what data give.</summary>
/// <param name="Origin">What it says it was made from; null where it says nothing.</param>
public sealed record PaperVerdict(PaperOrigin? Origin)
{
    /// <summary>Whether the attached numbers are those that the metadata vouch for; null where none are attached.</summary>
    public bool? NumbersIntact { get; init; }

    /// <summary>Whether the input files are those of the data given; null where none were given.</summary>
    public bool? SameInputs { get; init; }

    /// <summary>Whether the program that made it has this version.</summary>
    public bool SameVersion { get; init; }

    /// <summary>Whether the data give the paper's results; null where none were given.</summary>
    public bool? SameResults { get; init; }

    /// <summary>Numbers that differ from those of the data, in the order of the paper; empty where none are attached.</summary>
    public ImmutableArray<NumberDifference> Differences { get; init; } = [];

    /// <summary>Whether it meets the standards it names; also where it names none.</summary>
    public bool MeetsStandards { get; init; } = true;

    /// <summary>Whether all that could be compared agrees.</summary>
    public bool Belongs => Origin is not null && NumbersIntact is not false && SameInputs is not false && SameResults is not false;
}

/// <summary>Says whether a paper belongs to data and to a version of the program.</summary>
public static class PaperVerifier
{
    /// <summary>Compares.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="version">Version of the running program.</param>
    /// <param name="results">What the data give; null where none were given.</param>
    public static PaperVerdict Verify(PdfContents paper, string version, IndicatorSet? results)
    {
        ArgumentNullException.ThrowIfNull(paper);
        if (PaperOrigin.Of(paper) is not { } origin)
            return new PaperVerdict((PaperOrigin?)null);
        var numbers = paper.Attachments.GetValueOrDefault(PaperNumbers.FileName);
        var verdict = new PaperVerdict(origin)
        {
            SameVersion = origin.Version == version,
            MeetsStandards = paper.Identification == PdfIdentification.None || !NamedFindings.Of(paper).Any(),
            NumbersIntact = numbers.IsDefault ? null : PaperOrigin.Hash(numbers.AsSpan()) == origin.Numbers,
        };
        return results is null ? verdict : Against(verdict, origin, numbers, results);
    }

    private static PaperVerdict Against(PaperVerdict verdict, PaperOrigin origin, ImmutableArray<byte> numbers, IndicatorSet results)
    {
        var own = PaperOrigin.Of(results, "", ImmutableSortedDictionary<string, string>.Empty);
        return verdict with
        {
            SameInputs = own.Inputs == origin.Inputs,
            SameResults = own.Results == origin.Results,
            Differences = numbers.IsDefault || own.Results == origin.Results ? [] : Differences(numbers, results),
        };
    }

    private static ImmutableArray<NumberDifference> Differences(ImmutableArray<byte> numbers, IndicatorSet results)
    {
        using var paper = JsonDocument.Parse(numbers.AsMemory());
        using var data = JsonDocument.Parse(PaperNumbers.Json(results).AsMemory());
        return NumberDifferences.Between(paper.RootElement, data.RootElement);
    }
}
