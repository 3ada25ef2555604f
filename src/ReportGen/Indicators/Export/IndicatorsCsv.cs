using System.Globalization;
using System.Text;

namespace ReportGen.Indicators.Export;

/// <summary>The indicators as CSV (RFC 4180, UTF-8, line feeds): one row a number, empty where it has no value.</summary>
public static class IndicatorsCsv
{
    private const string Head = "indicator,kind,dimension,key,week,status,reason,unit,value,lower,upper,previous,previous_lower,previous_upper,change_kind,change,change_lower,change_upper,p,significant,creators,definition";

    /// <summary>The whole table as text. Kinds: headline, part, group, week, previous_week, history (key is the quarter), part_history (dimension is the part, key the quarter).</summary>
    public static string Write(IndicatorSet set)
    {
        var text = new StringBuilder(Head).Append('\n');
        foreach (var indicator in set.Indicators)
        {
            Row(text, [indicator.Id, "headline", "", "", ""], indicator.Headline, indicator.Definition);
            foreach (var part in indicator.Parts)
                Row(text, [indicator.Id, "part", "", part.Key, ""], part);
            foreach (var group in indicator.Groups)
            {
                foreach (var member in group.Members)
                    Row(text, [indicator.Id, "group", group.Dimension, member.Key, ""], member);
            }

            foreach (var series in indicator.Weeks is { } weeks ? indicator.WeekSeries.Insert(0, weeks with { Key = "" }) : indicator.WeekSeries)
            {
                Weeks(text, [indicator.Id, "week", "", series.Key], series.Current);
                Weeks(text, [indicator.Id, "previous_week", "", series.Key], series.Previous);
            }

            History(text, [indicator.Id, "history", ""], indicator.Headline.Unit, indicator.History);
            foreach (var part in indicator.PartHistory)
                History(text, [indicator.Id, "part_history", part.Key], indicator.Part(part.Key)?.Unit ?? "", part.Points);
        }

        return text.ToString();
    }

    private static void Weeks(StringBuilder text, string[] lead, IEnumerable<WeekValue> weeks)
    {
        foreach (var week in weeks)
        {
            var status = double.IsNaN(week.Value) ? MeasureStatus.NotDefined : MeasureStatus.Ok;
            var measure = new Measure("", "") { Status = status, Current = double.IsNaN(week.Value) ? null : new Estimate(week.Value, week.Interval) };
            Row(text, [.. lead, week.Week.ToString(CultureInfo.InvariantCulture)], measure);
        }
    }

    private static void History(StringBuilder text, string[] lead, string unit, IEnumerable<HistoryPoint> points)
    {
        foreach (var point in points)
            Row(text, [.. lead, point.Quarter, ""], new Measure("", unit) { Current = new Estimate(point.Value, point.Interval) }, point.Definition);
    }

    private static void Row(StringBuilder text, string[] lead, Measure measure, string definition = "")
    {
        string?[] fields =
        [
            .. lead, ExportText.Code(measure.Status), measure.Reason, measure.Unit, .. Fields(measure.Current), .. Fields(measure.Previous),
            measure.Change is { } c ? ExportText.Code(c.Kind) : null, Number(measure.Change?.Value), Number(measure.Change?.Interval?.Lower), Number(measure.Change?.Interval?.Upper),
            Number(measure.Change?.P), measure.Change is { } change ? (change.Significant ? "true" : "false") : null, measure.Current?.N?.Creators?.ToString(CultureInfo.InvariantCulture),
            definition,
        ];
        text.AppendJoin(',', fields.Select(Quoted)).Append('\n');
    }

    private static string?[] Fields(Estimate? estimate) => [Number(estimate?.Value), Number(estimate?.Interval?.Lower), Number(estimate?.Interval?.Upper)];

    private static string? Number(double? value) => value is { } number ? ExportText.Number(number) : null;

    private static string Quoted(string? field)
    {
        if (field is null)
            return "";
        return field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
