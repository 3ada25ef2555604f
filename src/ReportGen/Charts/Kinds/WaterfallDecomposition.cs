using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Rows;
using ReportGen.Indicators;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Kinds;

/// <summary>A change as a sum of parts, each set out from where the one before ended: of ln interactions, or of the rate over formats.</summary>
internal sealed class WaterfallDecomposition
{
    private const double HalfBar = 6;
    private static readonly Sum _interactions = new("growth_decomposition", ["videos_played", "plays_per_video", "interactions_per_play"], "decomposition", 1, 3);

    // Contributions to a rate are small: per cent points with three decimals.
    private static readonly Sum _rate = new("format_engagement", ["mix", "within", "between"], "rate-change", 100, 3);
    private readonly Sum _sum;
    private readonly RowLayout _layout;
    private readonly ImmutableArray<Step> _steps;
    private readonly Ticks _ticks;
    private readonly Scale _x;
    private readonly FigureColumn _value;
    private readonly FigureColumn _lower;
    private readonly FigureColumn _upper;

    private WaterfallDecomposition(Scene scene, Sum sum, ImmutableArray<Step> steps)
    {
        _sum = sum;
        _layout = new RowLayout(scene, scene.Sketch(), RowHeight: 20, Start: 18);
        _steps = steps;
        _ticks = Ticks.For(steps.SelectMany(s => s.Extent).Append(0));
        _x = new Scale(_ticks.Low, _ticks.High, RowLayout.PlotLeft, 340 + _layout.Shift);
        _value = new FigureColumn(396, scene.Phrase(sum.Words + ".value"), scene.Theme.Grey1);
        _lower = new FigureColumn(434, "", scene.Theme.Grey1);
        _upper = new FigureColumn(468, scene.Phrase("band"), scene.Theme.Grey1);
    }

    private Scene Scene => _layout.Scene;

    public static Chart Draw(Scene scene) => Draw(scene, _interactions, i => i.Headline);

    /// <summary>The change of the overall rate: mix of formats, within creators, between creators.</summary>
    public static Chart DrawRate(Scene scene) => Draw(scene, _rate, i => i.Part("rate_change"));

    private static Chart Draw(Scene scene, Sum sum, Func<Indicator, Measure?> whole)
    {
        var indicator = scene.Find(sum.Indicator);
        var parts = sum.Parts.Select(k => IntervalRow.Of(scene.Language.Label("part", k), indicator?.Part(k))).OfType<IntervalRow>().ToList();
        var total = IntervalRow.Of(scene.Phrase(sum.Words + ".total"), indicator is null ? null : whole(indicator), main: true);
        if (total is null || parts.Count != sum.Parts.Length) // an incomplete sum would mislead
            return scene.Unavailable((indicator is null ? null : whole(indicator)?.Reason) ?? indicator?.Headline.Reason);
        var steps = ImmutableArray.CreateBuilder<Step>();
        var start = 0.0;
        foreach (var part in parts)
        {
            steps.Add(new Step(part, start));
            start += part.Value;
        }

        steps.Add(new Step(total, 0));
        return new WaterfallDecomposition(scene, sum, steps.ToImmutable()).Draw();
    }

    private Chart Draw()
    {
        _layout.Heads(_steps.Any(s => s.Row.Interval is not null) ? [_value, _upper] : [_value]);
        _layout.Axis(_steps.Length, _ticks, _x, t => t == 0 ? Scene.Language.Number(0, 0) : Scene.Language.SignedNumber(t * _sum.Factor, _ticks.Decimals(_sum.Factor)), "");
        for (var i = 0; i < _steps.Length; i++)
            DrawStep(i);
        _layout.Sketch.Line(_x.At(0), 18, _x.At(0), _layout.Bottom(_steps.Length) + 3, Scene.Theme.Ink, 0.75);
        _layout.Rule(_steps.Length - 1, figuresLeft: 358);
        return _layout.Finish(_layout.HeightWithAxis(_steps.Length), Alternate());
    }

    private void DrawStep(int index)
    {
        var step = _steps[index];
        var y = _layout.Middle(index);
        if (index > 0)
            _layout.Sketch.Line(_x.At(_steps[index - 1].End), y - 14, _x.At(_steps[index - 1].End), y - HalfBar, Scene.Theme.Grey2, 0.5);
        _layout.Sketch.Bar(_x.At(step.Start), _x.At(step.End), y - HalfBar, y + HalfBar, Fill(step));
        if (step.Row.Interval is { } interval)
            DrawWhisker(_x.At(step.Start + interval.Lower), _x.At(step.Start + interval.Upper), y);
        _layout.RowLabel(index, step.Row.Label, step.Row.Main);
        DrawFigures(index, step.Row);
    }

    private Color Fill(Step step) => step.Row.Main ? Scene.Theme.Accent : step.Row.Value < 0 ? Scene.Theme.Grey3 : Scene.Theme.Grey2;

    private void DrawWhisker(double lower, double upper, double y)
    {
        if (upper > lower)
            _layout.Sketch.Line(lower, y, upper, y, Scene.Theme.Ink, 1);
        _layout.Sketch.Line(lower, y - 2.5, lower, y + 2.5, Scene.Theme.Ink, 1);
        _layout.Sketch.Line(upper, y - 2.5, upper, y + 2.5, Scene.Theme.Ink, 1);
    }

    private void DrawFigures(int index, IntervalRow row)
    {
        _layout.Figure(index, _value, Signed(row.Value), row.Main ? Scene.Theme.Accent : Scene.Theme.Ink, row.Main);
        if (row.Interval is not { } interval)
            return;
        _layout.Figure(index, _lower, Signed(interval.Lower), Scene.Theme.Grey1);
        _layout.Figure(index, _upper, Signed(interval.Upper), Scene.Theme.Grey1);
    }

    private string Signed(double value) => Scene.Language.SignedNumber(value * _sum.Factor, _sum.Decimals);

    private string Alternate()
    {
        var parts = _steps.SkipLast(1).Select(s => Scene.Phrase("dumbbell.alt-row-current", s.Row.Label, Signed(s.Row.Value)));
        return Scene.Phrase(_sum.Words + ".alt", Signed(_steps[^1].Row.Value), string.Join(Scene.Phrase("list-separator"), parts));
    }

    /// <summary>Which parts add up to what, and how they are written.</summary>
    private sealed record Sum(string Indicator, ImmutableArray<string> Parts, string Words, double Factor, int Decimals);

    private sealed record Step(IntervalRow Row, double Start)
    {
        public double End => Start + Row.Value;

        /// <summary>Ends of bar and interval.</summary>
        public IEnumerable<double> Extent => Row.Interval is { } i ? [Start, End, Start + i.Lower, Start + i.Upper] : [Start, End];
    }
}
