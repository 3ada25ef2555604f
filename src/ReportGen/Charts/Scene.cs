using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Marks;
using ReportGen.Indicators;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts;

/// <summary>A request with its context, and what all kinds ask of them.</summary>
internal sealed record Scene(ChartRequest Request, ChartContext Context)
{
    public double Width => Request.Width;

    public ChartTheme Theme => Context.Theme;

    public Language.ILanguage Language => Context.Language;

    /// <summary>Name of the quarter: 2025 Q1.</summary>
    public string CurrentName => Language.Quarter(Context.Results.Quarter);

    /// <summary>Name of the quarter before; empty where there is none.</summary>
    public string PreviousName => Context.Results.Previous is { } previous ? Language.Quarter(previous) : "";

    public string Option(string name, string missing) => Request.Options.GetValueOrDefault(name) is { Length: > 0 } text ? text : missing;

    /// <summary>Whether an annotation is wanted; every one is unless it is switched off.</summary>
    public bool Shows(string annotation) => Option("annotations." + annotation, "true") != "false";

    /// <summary>An option as a number; the default where it is missing or no number.</summary>
    public double NumberOption(string name, double missing) =>
        double.TryParse(Option(name, ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Drawable.IsDrawable(value)
            ? value
            : missing;

    /// <summary>An option that is a comma list; the default where it is missing.</summary>
    public ImmutableArray<string> ListOption(string name, ImmutableArray<string> missing)
    {
        ImmutableArray<string> items = [.. Option(name, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return items.IsEmpty ? missing : items;
    }

    public string Phrase(string key, params string[] arguments) => Language.Phrase("chart." + key, arguments);

    public string Percent(double value) => Language.Percent(value);

    /// <summary>The indicator that the option names.</summary>
    public Indicator? Find(string missing) => Context.Results.Find(Option("indicator", missing));

    /// <summary>The format that options ask for, or that of the unit.</summary>
    public ValueFormat Format(string unit)
    {
        var format = ValueFormat.Of(unit);
        format = Option("format", "") switch
        {
            "percent" => new ValueFormat(true, format.Percent ? format.Decimals : 1),
            "number" => new ValueFormat(false, format.Percent ? 2 : format.Decimals),
            _ => format,
        };
        return format with { Decimals = (int)Math.Clamp(NumberOption("decimals", format.Decimals), 0, 6) };
    }

    public Sketch Sketch() => new(Context);

    /// <summary>A chart that has nothing to show.</summary>
    public Chart Unavailable(string? reason) =>
        new(new Drawing(new Size(Width, 0), ImmutableArray<DisplayItem>.Empty), Phrase("unavailable"), reason ?? "no_data");

    /// <summary>The indicator's own reason where it has one.</summary>
    public Chart Unavailable(Indicator? indicator) => Unavailable(indicator?.Headline.Reason);
}
