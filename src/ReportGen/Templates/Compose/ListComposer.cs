using System.Globalization;
using ReportGen.Templates.Content;
using ReportGen.Typesetting.Document;

namespace ReportGen.Templates.Compose;

/// <summary>Lists: bullets, numbers from any start, boxes of tasks.</summary>
/// <param name="context">What composing needs.</param>
/// <param name="place">Where the list stands.</param>
/// <param name="within">Composes what stands inside.</param>
internal sealed class ListComposer(ComposeContext context, TextPlace place, Func<TextPlace, TextComposer> within)
{
    // Width of a digit in ems, of a bullet's column and of the least column of numbers in points of 10 pt text.
    private const double Digit = 0.555;
    private const double BulletColumn = 1.2;
    private const double NumberColumn = 2;

    /// <summary>Composes a list.</summary>
    public ListBlock Compose(ListNode list)
    {
        var inner = within(place with { Lists = place.Lists + 1, Inside = true });
        var labels = list.Items.Select((item, i) => Label(list, item, i)).ToArray();
        var entries = list.Items.Select((item, i) => new ListEntry(
            [new TextInline(labels[i], context.Styles.BodyAccent)], context.Styles.SideLines, inner.Stack(item.Body)));
        return new ListBlock([.. entries], Indent(list, labels), Gap(list)) { Before = Math.Min(6, Gap(list)), After = Math.Min(6, Gap(list)) };
    }

    private string Label(ListNode list, ListItem item, int index) => (item.Done, list.Ordered) switch
    {
        (true, _) => "✓",
        (false, _) => "□",
        (null, true) => (list.Start + (long)index).ToString(CultureInfo.InvariantCulture),
        _ => place.Lists % 2 == 0 ? "•" : "–",
    };

    private double Indent(ListNode list, string[] labels)
    {
        var em = context.Theme.Body;
        var column = list.Ordered ? Math.Max(NumberColumn, (labels.Max(l => l.Length) * Digit) + 0.8) : BulletColumn;
        return em * (list.Items.Any(i => i.Done is not null) ? Math.Max(column, 1.6) : column);
    }

    private double Gap(ListNode list) => list.Loose ? 9 : place.Lists == 0 ? 6 : 3;
}
