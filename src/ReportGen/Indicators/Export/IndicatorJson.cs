using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ReportGen.Indicators.Export;

/// <summary>One indicator as a JSON object.</summary>
internal static class IndicatorJson
{
    public static void Write(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteStartObject();
        json.WriteString("id", indicator.Id);
        MeasureFields(json, indicator.Headline);
        json.WriteString("definition", indicator.Definition);
        if (indicator.Weeks is { } weeks)
            WeekFields(json, weeks, "weeks", "previous_weeks");
        Object(json, "week_series", indicator.WeekSeries, s => s.Key, s => WeekFields(json, s, "weeks", "previous_weeks"));
        Object(json, "parts", indicator.Parts, p => p.Key, p => MeasureFields(json, p));
        Groups(json, indicator.Groups);
        json.WriteStartObject("series");
        foreach (var series in indicator.Series)
        {
            json.WriteStartArray(series.Key);
            foreach (var value in series.Values)
                NumberValue(json, value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        Tail(json, indicator);
        json.WriteEndObject();
    }

    private static void Tail(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteStartObject("flags");
        foreach (var (key, value) in indicator.Flags)
            json.WriteBoolean(key, value);
        json.WriteEndObject();
        json.WriteStartObject("texts");
        foreach (var (key, value) in indicator.Texts)
            json.WriteString(key, value);
        json.WriteEndObject();
        json.WriteStartArray("notes");
        foreach (var note in indicator.Notes)
            json.WriteStringValue(note);
        json.WriteEndArray();
        Points(json, "history", indicator.History);
        json.WriteStartObject("part_history");
        foreach (var part in indicator.PartHistory)
            Points(json, part.Key, part.Points);
        json.WriteEndObject();
    }

    private static void Points(Utf8JsonWriter json, string name, ImmutableArray<HistoryPoint> points)
    {
        json.WriteStartArray(name);
        foreach (var point in points)
        {
            json.WriteStartObject();
            json.WriteString("quarter", point.Quarter);
            json.WriteString("definition", point.Definition);
            json.WritePropertyName("value");
            NumberValue(json, point.Value);
            IntervalField(json, point.Interval);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Groups(Utf8JsonWriter json, ImmutableArray<MeasureGroup> groups)
    {
        json.WriteStartObject("groups");
        foreach (var group in groups)
        {
            json.WriteStartArray(group.Dimension);
            foreach (var member in group.Members)
            {
                json.WriteStartObject();
                json.WriteString("key", member.Key);
                MeasureFields(json, member);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Object<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Func<T, string> key, Action<T> fields)
    {
        json.WriteStartObject(name);
        foreach (var item in items)
        {
            json.WriteStartObject(key(item));
            fields(item);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void MeasureFields(Utf8JsonWriter json, Measure measure)
    {
        json.WriteString("status", ExportText.Code(measure.Status));
        if (measure.Reason is not null)
            json.WriteString("reason", measure.Reason);
        json.WriteString("unit", measure.Unit);
        EstimateFields(json, measure.Current);
        json.WritePropertyName("previous");
        if (measure.Previous is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStartObject();
            EstimateFields(json, measure.Previous);
            json.WriteEndObject();
        }

        ChangeObject(json, measure.Change);
    }

    private static void EstimateFields(Utf8JsonWriter json, Estimate? estimate)
    {
        json.WritePropertyName("value");
        NumberValue(json, estimate?.Value ?? double.NaN);
        IntervalField(json, estimate?.Interval);
        if (estimate?.N is not { } n)
            return;
        json.WriteStartObject("n");
        Count(json, "creators", n.Creators);
        Count(json, "videos", n.Videos);
        Count(json, "comments", n.Comments);
        Count(json, "pairs", n.Pairs);
        Count(json, "viewings", n.Viewings);
        Count(json, "users", n.Users);
        json.WriteEndObject();
    }

    private static void ChangeObject(Utf8JsonWriter json, Change? change)
    {
        json.WritePropertyName("change");
        if (change is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("kind", ExportText.Code(change.Kind));
        json.WritePropertyName("value");
        NumberValue(json, change.Value);
        IntervalField(json, change.Interval);
        json.WritePropertyName("p");
        NumberValue(json, change.P ?? double.NaN);
        json.WriteBoolean("significant", change.Significant);
        json.WriteEndObject();
    }

    private static void WeekFields(Utf8JsonWriter json, WeekSeries series, string current, string previous)
    {
        Weeks(json, current, series.Current);
        Weeks(json, previous, series.Previous);
    }

    private static void Weeks(Utf8JsonWriter json, string name, ImmutableArray<WeekValue> weeks)
    {
        json.WriteStartArray(name);
        foreach (var week in weeks)
        {
            json.WriteStartObject();
            json.WriteNumber("week", week.Week);
            json.WriteString("start", week.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WritePropertyName("value");
            NumberValue(json, week.Value);
            IntervalField(json, week.Interval);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void IntervalField(Utf8JsonWriter json, Interval? interval)
    {
        json.WritePropertyName("interval");
        if (interval is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        NumberValue(json, interval.Lower);
        NumberValue(json, interval.Upper);
        json.WriteEndArray();
    }

    private static void Count(Utf8JsonWriter json, string name, long? count)
    {
        if (count is { } value)
            json.WriteNumber(name, value);
    }

    private static void NumberValue(Utf8JsonWriter json, double value)
    {
        if (ExportText.Number(value) is { } text)
            json.WriteRawValue(text, skipInputValidation: true);
        else
            json.WriteNullValue();
    }
}
