using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Lines;
using ReportGen.Charts.Marks;
using ReportGen.Indicators;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Kinds;

/// <summary>
/// A headline over the quarters, with intervals. Quarters that were measured by unlike definitions are not joined: a dashed mark stands between
/// them. A missing quarter leaves a gap.
/// </summary>
internal sealed class HistoryLine
{
    private const double Top = 22;
    private const double Foot = 22;
    private readonly Scene _scene;
    private readonly ImmutableArray<QuarterValue> _values;
    private readonly ValueFormat _format;
    private readonly Sketch _sketch;
    private readonly Ticks _ticks;
    private readonly Scale _y;
    private readonly double _left;
    private readonly double _height;

    private HistoryLine(Scene scene, ImmutableArray<QuarterValue> values, ValueFormat format)
    {
        (_scene, _values, _format, _sketch) = (scene, values, format, scene.Sketch());
        _height = Math.Max(scene.NumberOption("height", 170), 90);
        _ticks = Ticks.For(values.SelectMany(v => v.Extent));
        _y = new Scale(_ticks.Low, _ticks.High, _height - Foot, Top);
        _left = Math.Max(20, _ticks.Values.Max(t => _sketch.WidthOf(format.Tick(scene.Language, _ticks, t))) + 6);
    }

    private double Right => _scene.Width - 72;

    public static Chart Draw(Scene scene)
    {
        var (indicator, part) = Subject(scene);
        var points = part is null ? indicator?.History : indicator!.PartHistory.FirstOrDefault(p => p.Key == part.Key)?.Points;
        ImmutableArray<QuarterValue> values = [.. (points ?? []).Select(QuarterValue.Of).OfType<QuarterValue>().OrderBy(v => v.Index)];
        if (values.DistinctBy(v => v.Index).Count() != values.Length) // two values of one quarter: the later stands
            values = [.. values.GroupBy(v => v.Index).Select(g => g.Last())];
        return values.Length < 2
            ? scene.Unavailable(indicator is { Headline.Current: null } ? indicator.Headline.Reason : "no_history")
            : new HistoryLine(scene, values, scene.Format(part?.Unit ?? indicator!.Headline.Unit)).Draw(indicator!);
    }

    // The indicator of the first measure, or of the option "indicator"; a part of it where one is named.
    private static (Indicator? Indicator, Measure? Part) Subject(Scene scene)
    {
        var name = Selection.MeasureSelection.Split(scene.Option("measures", scene.Option("indicator", "engagement_growth")).Split(',')[0].Trim());
        var indicator = scene.Context.Results.Find(name.Indicator);
        return (indicator, name.Member.Length > 0 ? indicator?.Part(name.Member) : null);
    }

    private Chart Draw(Indicator indicator)
    {
        DrawGrid();
        DrawBreaks();
        foreach (var run in Runs())
            _sketch.Polyline([.. run.Select(v => Place(v))], _scene.Theme.Grey2, 1.25);
        foreach (var value in _values)
            DrawValue(value);
        DrawQuarters();
        var last = _values[^1];
        var label = new EndLabel(_y.At(last.Point.Value), _scene.Language.Quarter(last.Point.Quarter), _format.Value(_scene.Language, last.Point.Value), EndColor, Bold: IsCurrent(last));
        EndLabels.Draw(_sketch, [label], Right + 8, 64, new Rect(0, 0, _scene.Width, _y.Start + 2));
        return new Chart(_sketch.Build(_scene.Width, _height), Alternate(indicator));
    }

    private Color EndColor => IsCurrent(_values[^1]) ? _scene.Theme.Accent : _scene.Theme.Grey1;

    private bool IsCurrent(QuarterValue value) => value.Point.Quarter == _scene.Context.Results.Quarter;

    private double X(int index)
    {
        var span = _values[^1].Index - _values[0].Index;
        return _left + 16 + ((Right - _left - 16) * (index - _values[0].Index) / span);
    }

    private Point Place(QuarterValue value) => new(X(value.Index), _y.At(value.Point.Value));

    private void DrawGrid()
    {
        foreach (var tick in _ticks.Values)
        {
            if (tick != _ticks.Low)
                _sketch.Line(_left, _y.At(tick), Right, _y.At(tick), tick == 0 ? _scene.Theme.Grey2 : _scene.Theme.Grey4, 0.5);
            _sketch.Label(_format.Tick(_scene.Language, _ticks, tick), 0, _y.At(tick) + 2.9, _scene.Theme.Grey1);
        }

        _sketch.Line(_left, _y.Start, Right, _y.Start, _scene.Theme.Ink, 0.75);
    }

    private void DrawBreaks()
    {
        foreach (var (before, after) in _values.Zip(_values.Skip(1)).Where(p => !p.First.IsLike(p.Second)))
        {
            var x = (X(before.Index) + X(after.Index)) / 2;
            _sketch.Dash(x, 12, x, _y.Start);
            var text = _scene.Phrase("history.break");
            foreach (var align in new[] { LabelAlign.Center, LabelAlign.Left, LabelAlign.Right })
            {
                var area = _sketch.AreaOf(text, x, 8, align);
                if (area.X < _left || area.Right > _scene.Width || !_sketch.IsFree(new Rect(area.X - 4, area.Y, area.Width + 8, area.Height)))
                    continue;
                _sketch.Label(text, x, 8, _scene.Theme.Grey1, align);
                break;
            }
        }
    }

    // Stretches of following quarters that were measured alike.
    private IEnumerable<ImmutableArray<QuarterValue>> Runs()
    {
        var start = 0;
        for (var i = 1; i <= _values.Length; i++)
        {
            if (i < _values.Length && _values[i].Index == _values[i - 1].Index + 1 && _values[i].IsLike(_values[i - 1]))
                continue;
            yield return _values[start..i];
            start = i;
        }
    }

    private void DrawValue(QuarterValue value)
    {
        var color = IsCurrent(value) ? _scene.Theme.Accent : _scene.Theme.Grey1;
        var place = Place(value);
        if (value.Interval is { } interval)
        {
            var (upper, lower) = (_y.At(interval.Upper), _y.At(interval.Lower));
            if (upper < lower)
                _sketch.Line(place.X, upper, place.X, lower, color, 1);
            _sketch.Line(place.X - 2.5, upper, place.X + 2.5, upper, color, 1);
            _sketch.Line(place.X - 2.5, lower, place.X + 2.5, lower, color, 1);
        }

        _sketch.Dot(place, 2.75, color);
    }

    // Every second, third … quarter where there is no room for all; the last one always.
    private void DrawQuarters()
    {
        foreach (var value in _values)
            _sketch.Line(X(value.Index), _y.Start, X(value.Index), _y.Start + 3, _scene.Theme.Ink, 0.5);
        foreach (var value in _values.Reverse())
        {
            var text = _scene.Language.Quarter(value.Point.Quarter);
            var area = _sketch.AreaOf(text, X(value.Index), _y.Start + 14, LabelAlign.Center);
            if (_sketch.IsFree(new Rect(area.X - 6, area.Y, area.Width + 12, area.Height)))
                _sketch.Label(text, X(value.Index), _y.Start + 14, _scene.Theme.Grey1, LabelAlign.Center);
        }
    }

    private string Alternate(Indicator indicator)
    {
        var parts = _values.Select(v => _scene.Phrase(
            "dumbbell.alt-row-current", _scene.Language.Quarter(v.Point.Quarter), _format.Value(_scene.Language, v.Point.Value)));
        var text = _scene.Phrase("history.alt", _scene.Language.Label("indicator", indicator.Id), string.Join(_scene.Phrase("list-separator"), parts));
        return Runs().Count() > 1 ? text + _scene.Phrase("history.alt-breaks") : text;
    }

    /// <summary>A point with its place in time.</summary>
    private sealed record QuarterValue(HistoryPoint Point, int Index)
    {
        public Interval? Interval => Point.Interval is { } i && Drawable.IsDrawable(i.Lower) && Drawable.IsDrawable(i.Upper) ? i : null;

        public IEnumerable<double> Extent => Interval is { } i ? [Point.Value, i.Lower, i.Upper] : [Point.Value];

        public bool IsLike(QuarterValue other) => Point.Definition == other.Point.Definition;

        /// <summary>Null where the value cannot be drawn or the quarter is no quarter.</summary>
        public static QuarterValue? Of(HistoryPoint point)
        {
            var code = point.Quarter;
            if (!Drawable.IsDrawable(point.Value) || code.Length != 6 || code[4] is not ('Q' or 'q') || code[5] is < '1' or > '4' || !code[..4].All(char.IsAsciiDigit))
                return null;
            return new QuarterValue(point, (int.Parse(code[..4], System.Globalization.CultureInfo.InvariantCulture) * 4) + (code[5] - '1'));
        }
    }
}
