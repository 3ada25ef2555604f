using System.Globalization;
using ReportGen.Data.Tables;

namespace ReportGen.Data.Checks;

/// <summary>Shows the first record that fails a check, by the ids of the files. Users are never shown.</summary>
internal sealed class CheckExamples(Dimensions dimensions)
{
    private const int Days = 1_000_000;
    private const string Hidden = "•••";

    /// <summary>Whether ids are left out.</summary>
    public bool HidesValues { get; init; }

    /// <summary>An id as it may be shown.</summary>
    public string Id(string id) => HidesValues && id.Length > 0 ? Hidden : id;

    /// <summary>A video; empty for -1.</summary>
    public string Video(long number) => number < 0 ? "" : Id(dimensions.Videos.Ids[(int)number]);

    /// <summary>A creator; empty for -1.</summary>
    public string Creator(long number) => number < 0 ? "" : Id(dimensions.Creators.Ids[(int)number]);

    /// <summary>A video and a day in one number.</summary>
    public string VideoDay(long place) => place < 0 ? "" : $"{Video(place / Days)} {Day(place % Days)}";

    /// <summary>A day; empty for -1.</summary>
    public static string Day(long day) => day < 0 ? "" : QuarterCalendar.Date((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>File and line of the first fault of some codes.</summary>
    public static string Fault(IEnumerable<FileLoad> loads, string[] codes)
    {
        foreach (var load in loads)
        {
            if (load.Task.Faults.First(load.Task.Path, codes)?.Place is { } place)
                return string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(place.File)}:{place.Line}");
        }

        return "";
    }
}
