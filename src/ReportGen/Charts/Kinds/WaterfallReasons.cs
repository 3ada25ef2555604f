using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Rows;
using ReportGen.Indicators;

namespace ReportGen.Charts.Kinds;

/// <summary>From all comments down to the effective ones, reason by reason, out of a hundred.</summary>
internal sealed class WaterfallReasons
{
    private const string EffectiveKey = "effective";
    private const double HalfBar = 6;
    private readonly RowLayout _layout;
    private readonly ImmutableArray<Measure> _reasons;
    private readonly Measure _effective;
    private readonly FigureColumn _prior;
    private readonly FigureColumn _current;
    private readonly FigureColumn _change;
    private readonly bool _hasPrior;

    private WaterfallReasons(Scene scene, ImmutableArray<Measure> reasons, Measure effective)
    {
        _layout = new RowLayout(scene, scene.Sketch(), RowHeight: 20, Start: 18);
        _reasons = reasons;
        _effective = effective;
        _hasPrior = Previous(effective) is not null;
        _prior = new FigureColumn(378, scene.PreviousName, scene.Theme.Grey1);
        _current = new FigureColumn(428, scene.CurrentName, scene.Theme.Accent) { BoldHead = true };
        _change = new FigureColumn(468, scene.Phrase("change"), scene.Theme.Grey1);
    }

    private Scene Scene => _layout.Scene;

    private int ResultRow => _reasons.Length + 1;

    private Scale X => new(0, 1, RowLayout.PlotLeft, 326 + _layout.Shift);

    public static Chart Draw(Scene scene)
    {
        var indicator = scene.Find("effective_comments");
        var members = (indicator?.Group("reason") ?? []).Where(m => m.Current is { } c && Drawable.IsDrawable(c.Value)).ToImmutableArray();
        var effective = members.FirstOrDefault(m => m.Key == EffectiveKey);
        if (effective is null)
            return scene.Unavailable(indicator);
        // Rules that took nothing in either quarter would be empty rows.
        ImmutableArray<Measure> reasons = [.. members.Where(m => m.Key != EffectiveKey && (m.Current!.Value > 0 || Previous(m) > 0))];
        return new WaterfallReasons(scene, reasons, effective).Draw();
    }

    private static double? Previous(Measure measure) => measure.Previous is { } p && Drawable.IsDrawable(p.Value) ? p.Value : null;

    private Chart Draw()
    {
        _layout.Heads(_hasPrior ? [_prior, _current, _change] : [_current]);
        DrawTotal();
        var left = 1.0;
        for (var i = 0; i < _reasons.Length; i++)
        {
            DrawReason(i + 1, _reasons[i], left);
            left -= _reasons[i].Current!.Value;
        }

        Connect(ResultRow, left);
        DrawResult();
        _layout.Rule(ResultRow);
        return _layout.Finish(_layout.Bottom(ResultRow + 1) + 2, Alternate());
    }

    private void DrawTotal()
    {
        Bar(0, 0, 1, Scene.Theme.Grey2);
        _layout.RowLabel(0, Scene.Phrase("reasons.all"), bold: true);
        Figures(0, 1, 1, null, Scene.Theme.Ink, bold: true);
    }

    private void DrawReason(int row, Measure reason, double right)
    {
        Connect(row, right);
        Bar(row, right - reason.Current!.Value, right, Scene.Theme.Grey3);
        _layout.RowLabel(row, Scene.Language.Label("reason", reason.Key));
        Figures(row, reason.Current.Value, Previous(reason), reason.Current.Value - Previous(reason), Scene.Theme.Ink, bold: false);
    }

    private void DrawResult()
    {
        var (row, value, previous) = (ResultRow, _effective.Current!.Value, Previous(_effective));
        Bar(row, 0, value, Scene.Theme.Accent);
        _layout.RowLabel(row, Scene.Language.Label("reason", EffectiveKey), bold: true);
        Figures(row, value, previous, value - previous, Scene.Theme.Accent, bold: true);
        if (previous is not { } before)
            return;
        var middle = _layout.Middle(row);
        _layout.Sketch.Line(X.At(before), middle - 8.5, X.At(before), middle + 8.5, Scene.Theme.Ink, 1);
        var text = Scene.Phrase("reasons.prior-tick", OutOfHundred(before));
        var x = Math.Max(X.At(value), X.At(before)) + 6;
        if (x + _layout.Sketch.WidthOf(text) < 352 + _layout.Shift)
            _layout.Sketch.Label(text, x, middle + 2.9, Scene.Theme.Grey1);
    }

    private void Bar(int row, double low, double high, Typesetting.Geometry.Color fill) =>
        _layout.Sketch.Bar(X.At(low), X.At(high), _layout.Middle(row) - HalfBar, _layout.Middle(row) + HalfBar, fill);

    // From the bar above to this one, where the deduction begins.
    private void Connect(int row, double at) =>
        _layout.Sketch.Line(X.At(at), _layout.Middle(row - 1) + HalfBar, X.At(at), _layout.Middle(row) - HalfBar, Scene.Theme.Grey2, 0.5);

    private void Figures(int row, double value, double? previous, double? change, Typesetting.Geometry.Color color, bool bold)
    {
        _layout.Figure(row, _current, OutOfHundred(value), color, bold);
        if (!_hasPrior)
            return;
        _layout.Figure(row, _prior, previous is { } p ? OutOfHundred(p) : "–", Scene.Theme.Grey1);
        var text = change is { } c && Drawable.IsDrawable(c) ? Scene.Language.SignedNumber(c * 100, 1) : "–";
        _layout.Figure(row, _change, text, color, bold && row == ResultRow);
    }

    private string OutOfHundred(double share) => Scene.Language.Number(share * 100, 1);

    private string Alternate()
    {
        var parts = _reasons.OrderByDescending(r => r.Current!.Value).Take(3)
            .Select(r => Scene.Phrase("dumbbell.alt-row-current", Scene.Language.Label("reason", r.Key), OutOfHundred(r.Current!.Value)));
        var text = Scene.Phrase("reasons.alt", OutOfHundred(_effective.Current!.Value), string.Join(Scene.Phrase("list-separator"), parts));
        return Previous(_effective) is { } p ? text + Scene.Phrase("reasons.alt-previous", Scene.PreviousName, OutOfHundred(p)) : text;
    }
}
