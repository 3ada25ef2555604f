using System.Globalization;
using System.Text.Json;
using ReportGen.Indicators;
using ReportGen.Indicators.Export;
using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class MeasurerTests
{
    [Fact]
    public void Missing_files_are_named_not_guessed()
    {
        using var data = new TinyQuarters { Tables = ["videos", "daily"], WithPrevious = false };
        data.Daily(data.Video(data.Creator(), WeekOne), WeekOne, 100, 1);
        var set = data.Measure();
        string? Reason(string id) => set.Find(id)!.Headline is { Status: MeasureStatus.NotAvailable } m ? m.Reason : "available";
        Assert.Equal("no_comments_file", Reason("effective_comments"));
        Assert.Equal("no_sessions_file", Reason("drive_by_likes"));
        Assert.Equal("no_comments_or_sessions", Reason("repeat_engagement"));
        Assert.All(["deepening", "participation", "attention", "anchor_return"], id => Assert.Equal("no_sessions_file", Reason(id)));
        Assert.Equal("no_previous_quarter", Reason("growth_gap"));
        Assert.All(set.Indicators, i => Assert.Contains("no_previous_quarter", i.Notes));
        Assert.All(set.Indicators.SelectMany(i => i.Parts.Add(i.Headline)).Where(m => m.Key is not ("median_ratio" or "raw" or "headline")), m => Assert.Null(m.Previous));
    }

    /// <summary>Empty tables, one creator without anything: nothing is infinite, nothing throws, the JSON is valid.</summary>
    [Fact]
    public void Empty_quarter_has_no_numbers_but_a_valid_document()
    {
        using var data = new TinyQuarters();
        data.Creator();
        var set = data.Measure();
        using var json = JsonDocument.Parse(IndicatorsJson.Write(set));
        Assert.Equal(Measurer.Ids.Length, json.RootElement.GetProperty("indicators").GetArrayLength());
        Assert.DoesNotContain("NaN", IndicatorsJson.Write(set), StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", IndicatorsCsv.Write(set), StringComparison.Ordinal);
    }

    [Fact]
    public void Same_bytes_on_any_number_of_threads_and_in_any_culture()
    {
        using var data = new TinyQuarters();
        for (var c = 0; c < 40; c++)
        {
            var creator = data.Creator(tier: c % 3, category: c % 2);
            foreach (var start in new[] { WeekOne, PreviousWeekOne })
            {
                var video = data.Video(creator, start + c, 100, c);
                data.Daily(video, start + c, 1500 + c, 10 + (c * c % 7), c % 5, 1);
                data.Comment(video, c % 9, start + c);
                data.Viewing(c % 11, video, start + c, 100 * c, liked: 1);
            }
        }

        var one = IndicatorsJson.Write(data.Measure(threads: 1));
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        var sixteen = IndicatorsJson.Write(data.Measure(threads: 16));
        CultureInfo.CurrentCulture = culture;
        Assert.Equal(one, sixteen);
        Assert.Contains("\"significant\"", one, StringComparison.Ordinal);
    }
}
