using System.Collections.Immutable;
using System.Text;
using ReportGen.Indicators;
using ReportGen.Pdf;
using ReportGen.Pdf.Attachments;
using ReportGen.Pdf.Conformance;
using ReportGen.Pdf.Metadata;
using ReportGen.Pdf.Reading;
using ReportGen.Tests.Indicators.History;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Verification;

namespace ReportGen.Tests.Verification;

/// <summary>Papers with nothing on their page, made from results of one or two numbers.</summary>
public sealed class PaperVerifierTests
{
    private const string Version = "0.1.0";

    [Fact]
    public void A_paper_belongs_to_its_results()
    {
        var verdict = PaperVerifier.Verify(Paper(Results()), Version, Results());
        Assert.True(verdict is { Belongs: true, SameVersion: true, NumbersIntact: true, SameInputs: true, SameResults: true });
        Assert.Empty(verdict.Differences);
    }

    /// <summary>A paper that names a standard and breaks it is told apart, but may belong all the same; one that names none promises nothing.</summary>
    [Theory]
    [InlineData(true, "ISO 14289-1, 7.1", false)]
    [InlineData(true, "ISO 19005-2, 6.1", true)]
    [InlineData(false, "ISO 14289-1, 7.1", true)]
    public void A_paper_that_breaks_its_standard_is_told_apart(bool accessible, string clause, bool meets)
    {
        var paper = Paper(Results()) with { Identification = new PdfIdentification(accessible, ArchiveLevel.None), Findings = [new ConformanceFinding(clause, "trailer", "something follows the end mark")] };
        var verdict = PaperVerifier.Verify(paper, Version, Results());
        Assert.Equal(meets, verdict.MeetsStandards);
        Assert.True(verdict.Belongs);
    }

    [Fact]
    public void A_number_that_differs_is_named()
    {
        var verdict = PaperVerifier.Verify(Paper(Results()), Version, Results(0.75));
        Assert.False(verdict.Belongs);
        Assert.Contains(new NumberDifference("sample.value", "0.5", "0.75"), verdict.Differences);
        Assert.Contains(new NumberDifference("sample.parts.part.value", "1", "1.5"), verdict.Differences);
        Assert.DoesNotContain(verdict.Differences, d => d.Path.Contains("provenance", StringComparison.Ordinal));
    }

    [Fact]
    public void An_indicator_more_does_not_shift_the_others()
    {
        var more = Results() with { Indicators = Results().Indicators.Insert(0, Sets.Indicator("first", 1)) };
        var verdict = PaperVerifier.Verify(Paper(Results()), Version, more);
        Assert.All(verdict.Differences, d => Assert.StartsWith("first.", d.Path, StringComparison.Ordinal));
        Assert.NotEmpty(verdict.Differences);
    }

    [Fact]
    public void Numbers_changed_in_the_paper_are_noticed_without_data()
    {
        var numbers = Encoding.UTF8.GetString(PaperNumbers.Json(Results()).AsSpan()).Replace("0.5", "0.6", StringComparison.Ordinal);
        var verdict = PaperVerifier.Verify(Paper(Results(), numbers), Version, null);
        Assert.False(verdict.NumbersIntact);
        Assert.False(verdict.Belongs);
    }

    [Fact]
    public void Other_files_and_another_version_are_noticed()
    {
        var other = Results() with { Provenance = From("other") };
        var verdict = PaperVerifier.Verify(Paper(Results()), "9.9.9", other);
        Assert.False(verdict.SameInputs);
        Assert.False(verdict.SameVersion);
    }

    [Fact]
    public void Where_the_files_stand_does_not_matter()
    {
        var elsewhere = Results() with { Provenance = From("hash", "/home/somebody/2025Q1/videos.csv") };
        Assert.Equal(PaperNumbers.Json(Results()), PaperNumbers.Json(elsewhere));
        Assert.DoesNotContain("somebody", Encoding.UTF8.GetString(PaperNumbers.Json(elsewhere).AsSpan()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_without_numbers_is_compared_by_their_hash()
    {
        Assert.True(PaperVerifier.Verify(Paper(Results(), ""), Version, Results()) is { Belongs: true, NumbersIntact: null });
        Assert.False(PaperVerifier.Verify(Paper(Results(), ""), Version, Results(0.75)).Belongs);
    }

    [Fact]
    public void A_file_that_says_nothing_belongs_to_nothing() =>
        Assert.False(PaperVerifier.Verify(Read(new PdfOptions()), Version, Results()).Belongs);

    /// <summary>The headline 0.5 with its interval from 0.25 to 0.75, before 0.25; weeks and lists of single creators left to the JSON.</summary>
    [Fact]
    public void Chart_data_are_a_row_a_mark()
    {
        var set = Results();
        var indicator = set.Indicators[0] with { Series = [new NumberSeries("creator_line_001", [1]), new NumberSeries("bins", [1.0 / 3, double.NaN])] };
        var lines = ChartDataCsv.Write(set with { Indicators = [indicator] }).Split('\n');
        Assert.Equal("indicator,kind,dimension,key,position,value,lower,upper,previous,change,change_lower,change_upper", lines[0]);
        Assert.Equal("sample,headline,,headline,,0.5,0.25,0.75,0.25,,,", lines[1]);
        Assert.Contains("sample,list,,bins,1,0.33333,,,,,,", lines);
        Assert.Contains("sample,list,,bins,2,,,,,,,", lines);
        Assert.DoesNotContain(lines, line => line.Contains("creator_line", StringComparison.Ordinal));
    }

    private static IndicatorSet Results(double value = 0.5) =>
        Sets.Set("2025Q1", null, Sets.Indicator("sample", value, value / 2)) with { Provenance = From("hash") };

    private static Provenance From(string hash, string path = "2025Q1/videos.csv") =>
        Sets.From() with { Files = [new ReportGen.Data.FileReport("2025Q1", "videos", path, hash)] };

    private static PdfContents Paper(IndicatorSet results, string? numbers = null)
    {
        var content = numbers is null ? PaperNumbers.Json(results) : [.. Encoding.UTF8.GetBytes(numbers)];
        ImmutableArray<PdfAttachment> attachments = content.IsEmpty ? [] : [new PdfAttachment(PaperNumbers.FileName, "application/json", AttachmentRelationship.Source, "numbers", content)];
        var origin = PaperOrigin.Of(results, "template", ImmutableSortedDictionary<string, string>.Empty);
        return Read(new PdfOptions { Attachments = attachments, Schema = (origin with { Numbers = PaperOrigin.Hash(PaperNumbers.Json(results).AsSpan()) }).Schema() });
    }

    private static PdfContents Read(PdfOptions options)
    {
        var page = new DisplayPage(0, "1", new Size(100, 100), []);
        var document = new TypesetDocument(new DocumentInfo("t", "en"), [page], new StructureNode(0, StructureRole.Document, []), [], []);
        using var stream = new MemoryStream();
        PdfWriter.Write(stream, document, options);
        return PdfReader.Read(stream.ToArray());
    }
}
