using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportGen.Indicators;

namespace ReportGen.Verification;

/// <summary>
/// What charts are drawn from, as CSV (RFC 4180, UTF-8, line feeds), one row a mark: parts, groups, weeks and lists of numbers of every indicator,
/// with five significant digits, which is finer than any mark. All digits, and the lists that have a value for every creator, stand in
/// <c>indicators.json</c> alone, since a paper is mailed.
/// </summary>
public static class ChartDataCsv
{
    /// <summary>Name of the attached file.</summary>
    public const string FileName = "chart-data.csv";

    private const string Head = "indicator,kind,dimension,key,position,value,lower,upper,previous,change,change_lower,change_upper\n";

    /// <summary>The table. Kinds: headline, part, group, week, previous_week, list (position counts from 1).</summary>
    public static string Write(IndicatorSet results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var text = new StringBuilder(Head);
        foreach (var indicator in results.Indicators)
        {
            Measures(text, [indicator.Id, "headline", ""], [indicator.Headline]);
            Measures(text, [indicator.Id, "part", ""], indicator.Parts);
            foreach (var group in indicator.Groups)
                Measures(text, [indicator.Id, "group", group.Dimension], group.Members);
            foreach (var series in indicator.Weeks is { } weeks ? indicator.WeekSeries.Insert(0, weeks with { Key = "" }) : indicator.WeekSeries)
            {
                Weeks(text, [indicator.Id, "week", "", series.Key], series.Current);
                Weeks(text, [indicator.Id, "previous_week", "", series.Key], series.Previous);
            }

            foreach (var series in indicator.Series.Where(s => !s.IsOfCreators))
            {
                for (var i = 0; i < series.Values.Length; i++)
                    Row(text, [indicator.Id, "list", "", series.Key, (i + 1).ToString(CultureInfo.InvariantCulture)], [series.Values[i]]);
            }
        }

        return text.ToString();
    }

    private static void Measures(StringBuilder text, string[] lead, ImmutableArray<Measure> measures)
    {
        foreach (var m in measures)
        {
            Row(text, [.. lead, m.Key, ""],
                [m.Current?.Value, m.Current?.Interval?.Lower, m.Current?.Interval?.Upper, m.Previous?.Value, m.Change?.Value, m.Change?.Interval?.Lower, m.Change?.Interval?.Upper]);
        }
    }

    private static void Weeks(StringBuilder text, string[] lead, ImmutableArray<WeekValue> weeks)
    {
        foreach (var week in weeks)
            Row(text, [.. lead, week.Week.ToString(CultureInfo.InvariantCulture)], [week.Value, week.Interval?.Lower, week.Interval?.Upper]);
    }

    private static void Row(StringBuilder text, string[] lead, double?[] values)
    {
        const int numbers = 7;
        text.AppendJoin(',', lead.Select(Quoted).Concat(values.Concat(new double?[numbers - values.Length]).Select(Number))).Append('\n');
    }

    private static string Number(double? value) => value is { } number && double.IsFinite(number) ? number.ToString("G5", CultureInfo.InvariantCulture) : "";

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
