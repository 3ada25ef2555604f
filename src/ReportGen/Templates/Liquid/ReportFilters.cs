using System.Globalization;
using Fluid;
using Fluid.Values;
using ReportGen.Language;
using ReportGen.Templates.Model;

namespace ReportGen.Templates.Liquid;

/// <summary>The project's Liquid filters in one language.</summary>
internal sealed class ReportFilters(ILanguage language)
{
    private readonly MeasureWords _words = new(language);

    /// <summary>Puts the filters in, and the standard ones that are kept, bounded.</summary>
    public void AddTo(FilterCollection filters)
    {
        var kept = FilterNames.Standard.Select(n => new { Name = n, Filter = filters.TryGetValue(n, out var f) ? f : null }).ToArray();
        filters.Clear();
        foreach (var entry in kept.Where(k => k.Filter is not null))
            filters.AddFilter(entry.Name, entry.Filter!);
        Add(filters, "number", (v, d) => language.Number(v, d), 0);
        Add(filters, "signed_number", (v, d) => language.SignedNumber(v, d), 0);
        Add(filters, "percent", (v, d) => language.Percent(v, d), 1);
        Add(filters, "signed_percent", (v, d) => language.SignedPercent(v, d), 1);
        Add(filters, "points", (v, d) => language.SignedPoints(v, d), 1);
        Add(filters, "compact", (v, _) => language.Compact(v), 0);
        Add(filters, "week", (v, _) => language.Phrase("week", language.Number(v, 0)), 0);
        AddRecord(filters);
        AddText(filters);
        filters.AddFilter(LiquidRenderer.ProtectFilter, (input, _, _) => Text(ProtectedText.Protect(input.ToStringValue())));
        foreach (var name in FilterNames.Own.Concat(FilterNames.Standard).Append(LiquidRenderer.ProtectFilter))
        {
            if (filters.TryGetValue(name, out var filter))
                filters.AddFilter(name, BoundedFilter.Of(name, filter));
        }

        filters.AddFilter(LiquidRenderer.StepFilter, (_, a, context) => CountStep(context, (int)a.At(0).ToNumberValue()));
    }

    private void AddRecord(FilterCollection filters)
    {
        filters.AddFilter("change", (input, a, _) => Text(MeasureWords.FindChange(Subject(input)) is { } c ? _words.Change(c.Change, Decimals(a, 1)) : None));
        filters.AddFilter("magnitude", (input, a, _) => Text(MeasureWords.FindChange(Subject(input)) is { } c ? _words.Magnitude(c.Change, Decimals(a, 1)) : None));
        filters.AddFilter("interval", (input, a, _) => Text(_words.Interval(Subject(input), Decimals(a, 1)) ?? None));
        filters.AddFilter("direction", (input, _, _) => Text(_words.Direction(Subject(input), "direction")));
        filters.AddFilter("comparison", (input, _, _) => Text(_words.Direction(Subject(input), "compare")));
        filters.AddFilter("claims", (input, a, _) => Text(new ClaimFilter(language, _words).Apply(Subject(input), a)));
        filters.AddFilter("value", (input, a, _) => Text(_words.Value(Subject(input), a.Count > 0 ? Decimals(a, 1) : null) ?? None));
        filters.AddFilter("definition", (input, _, _) => Text(language.Label("definition", Code(input))));
        filters.AddFilter("reason", (input, _, _) => Text(_words.Reason(Subject(input))));
        filters.AddFilter("previous_value", (input, _, _) => Previous(Subject(input)) is { } v ? ValueTask.FromResult<FluidValue>(NumberValue.Create((decimal)v)) : Nil);
    }

    private void AddText(FilterCollection filters)
    {
        filters.AddFilter("date", (input, _, _) => Text(Day(input) is { } d ? language.IsoDate(d) : input.ToStringValue()));
        filters.AddFilter("day", (input, _, _) => Text(Day(input) is { } d ? language.DayMonth(d) : input.ToStringValue()));
        filters.AddFilter("quarter", (input, _, _) => Text(language.Quarter(input.ToStringValue())));
        filters.AddFilter("label", (input, a, _) => Text(language.Label(Family(a), Code(input))));
        filters.AddFilter("labels", (input, a, c) => Labels(input, Family(a), c));
        filters.AddFilter("list", (input, _, c) => Text(Series([.. input.Enumerate(c).Select(item => item.ToStringValue())])));
        filters.AddFilter("phrase", (input, a, _) => Text(language.Phrase(input.ToStringValue(), [.. Enumerable.Range(0, a.Count).Select(i => a.At(i).ToStringValue())])));
    }

    private static ValueTask<FluidValue> CountStep(TemplateContext context, int body)
    {
        BoundedFilter.Budget(context).Turn(body);
        return Text("");
    }

    // a, b and c.
    private string Series(string[] items) => items.Length < 2
        ? string.Concat(items)
        : string.Join(language.Phrase("list.comma"), items[..^1]) + language.Phrase("list.and") + items[^1];

    private string None => language.Phrase("number.none");

    private static ValueTask<FluidValue> Nil => ValueTask.FromResult<FluidValue>(NilValue.Instance);

    private void Add(FilterCollection filters, string name, Func<double, int, string> write, int decimals) =>
        filters.AddFilter(name, (input, a, _) => Text(Number(input) is { } v ? write(v, Decimals(a, decimals)) : None));

    private static ValueTask<FluidValue> Text(string text) => ValueTask.FromResult<FluidValue>(new StringValue(text));

    private static object? Subject(FluidValue input) => (input.ToObjectValue() as ModelObject)?.Subject;

    private static string Family(FilterArguments arguments) => arguments.Count > 0 ? arguments.At(0).ToStringValue() : "category";

    private static string Code(FluidValue input) => Subject(input) switch
    {
        Indicators.Indicator i => i.Id,
        Indicators.Measure m => m.Key,
        _ => input.ToStringValue(),
    };

    private static int Decimals(FilterArguments arguments, int standard) =>
        arguments.Count > 0 ? (int)Math.Clamp(arguments.At(0).ToNumberValue(), 0, 10) : standard;

    private static double? Number(FluidValue input) => input switch
    {
        NumberValue number => (double)number.ToNumberValue(),
        ObjectValue => MeasureWords.Number(Subject(input)),
        StringValue text when double.TryParse(text.ToStringValue(), NumberStyles.Float, CultureInfo.InvariantCulture, out var v) => v,
        _ => null,
    };

    private static double? Previous(object? subject) => subject switch
    {
        Indicators.Indicator i => i.Headline.Previous?.Value,
        Indicators.Measure m => m.Previous?.Value,
        _ => null,
    };

    private static DateOnly? Day(FluidValue input) =>
        DateOnly.TryParseExact(input.ToStringValue(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private ValueTask<FluidValue> Labels(FluidValue input, string family, TemplateContext context) =>
        Text(string.Join(language.Phrase("list.comma"), input.Enumerate(context).Select(item => language.Label(family, Code(item)))));
}
