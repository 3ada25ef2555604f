using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;

namespace ReportGen.Samples.Population;

/// <summary>
/// Who is in the panel. It has as many slots as the request has creators; at each quarter's start a slot passes to a new creator with a
/// chance of 5 %, so that two neighbouring quarters share 95 %. Slots 0 and 1 hold the case creators and never change hands.
/// </summary>
internal sealed class Panel(World world)
{
    private const double Turnover = 0.05;
    private const int CaseSlots = 2;

    private readonly CreatorMaker _maker = new(world);
    private readonly Dictionary<long, Creator> _known = [];

    public Creator Holder(int slot, int quarter)
    {
        var join = quarter;
        while (join > OldestJoin && !JoinsAt(slot, join))
            join--;
        var key = (long)slot * 65536 + join;
        if (!_known.TryGetValue(key, out var creator))
            _known[key] = creator = _maker.Make(slot, join);
        return creator;
    }

    /// <summary>Every slot of the panel in a quarter, in slot order.</summary>
    public IEnumerable<Creator> In(CalendarQuarter quarter)
    {
        for (var slot = 0; slot < world.Creators; slot++)
            yield return Holder(slot, quarter.Index);
    }

    private static int OldestJoin => new CalendarQuarter(CalendarQuarter.FirstYear - 1, 1).Index;

    private bool JoinsAt(int slot, int quarter) =>
        !(world.HasCases && slot < CaseSlots) && Hash.Unit(world.Seed, StreamKind.Turnover, slot, quarter) < Turnover;
}
