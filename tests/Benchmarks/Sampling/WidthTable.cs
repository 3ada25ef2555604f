using System.Globalization;
using ReportGen.Indicators;

namespace Benchmarks.Sampling;

/// <summary>Widths of intervals of samples beside those of the whole, by indicator and size: of the headline's change, or of its value where no change has an interval.</summary>
internal sealed class WidthTable(IndicatorSet whole)
{
    private readonly SortedDictionary<int, List<IndicatorSet>> _samples = [];

    /// <summary>Takes the results of a sample.</summary>
    public void Add(int creators, IndicatorSet results)
    {
        if (!_samples.TryGetValue(creators, out var list))
            _samples.Add(creators, list = []);
        list.Add(results);
    }

    /// <summary>
    /// Writes it as Markdown: medians of width over the whole's width; how many samples gave an interval where not all did; how many of these intervals hold the
    /// whole's value, over all indicators.
    /// </summary>
    public void Write(TextWriter output)
    {
        var lines = whole.Indicators.Select(indicator => new Line(indicator)).Where(line => line.Width > 0).ToArray();
        output.WriteLine("| indicator | the whole: value | 95 % interval | " + string.Join(" | ", _samples.Keys.Select(size => size.ToString("N0", CultureInfo.InvariantCulture))) + " |");
        output.WriteLine("|---|---|---|" + string.Concat(_samples.Keys.Select(_ => "---|")));
        foreach (var line in lines)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {line.Whole.Id} | {line.Value:0.####} | {line.Interval.Lower:0.####} to {line.Interval.Upper:0.####} | {string.Join(" | ", _samples.Values.Select(line.Cell))} |"));
        output.WriteLine("| intervals that hold the whole's value | | | " + string.Join(" | ", _samples.Values.Select(samples => Holding(lines, samples))) + " |");
    }

    private static string Holding(Line[] lines, List<IndicatorSet> samples)
    {
        var intervals = lines.SelectMany(line => line.Of(samples).Select(interval => interval.Contains(line.Value))).ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * intervals.Count(holds => holds) / intervals.Length:0} % of {intervals.Length}");
    }

    private sealed class Line(Indicator indicator)
    {
        private readonly bool _ofChange = indicator.Headline.Change?.Interval is not null;

        public Indicator Whole => indicator;

        public double Value => _ofChange ? indicator.Headline.Change!.Value : indicator.Headline.Current?.Value ?? double.NaN;

        public Interval Interval => Take(indicator) ?? new Interval(0, 0);

        public double Width => Interval.Upper - Interval.Lower;

        public Interval[] Of(List<IndicatorSet> samples) => [.. samples.Select(sample => sample.Find(indicator.Id)).OfType<Indicator>().Select(Take).OfType<Interval>()];

        public string Cell(List<IndicatorSet> samples)
        {
            var widths = Of(samples).Select(interval => (interval.Upper - interval.Lower) / Width).Order().ToArray();
            if (widths.Length == 0)
                return "none";
            var middle = (widths[(widths.Length - 1) / 2] + widths[widths.Length / 2]) / 2;
            var said = widths.Length == samples.Count ? "" : string.Create(CultureInfo.InvariantCulture, $" ({widths.Length} of {samples.Count})");
            return middle.ToString("0.0", CultureInfo.InvariantCulture) + said;
        }

        private Interval? Take(Indicator one) => _ofChange ? one.Headline.Change?.Interval : one.Headline.Current?.Interval;
    }
}
