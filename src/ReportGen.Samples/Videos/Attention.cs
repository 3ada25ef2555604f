namespace ReportGen.Samples.Videos;

/// <summary>
/// How attention fades with a video's age. Plays fall as a power of age, slowly: about a third of a video's plays come after its first week.
/// Comments fall faster: within the hour they begin, and about nine in ten are written in the first week.
/// </summary>
internal static class Attention
{
    public const int LongestLife = 45;
    public const int ShortestLife = 12;
    private const double PlayPower = 1.05;
    private const double CommentScaleHours = 9.0;
    private const double CommentPower = 0.95;

    private static readonly double[] PlayWeights = [.. Enumerable.Range(0, LongestLife).Select(age => Math.Pow(age + 1.0, -PlayPower))];
    private static readonly double[] PlaySums = Sums();

    /// <summary>Part of a life's plays that fall on the day of age <paramref name="age"/>; the day of publication counts from the hour of publication.</summary>
    public static double PlayShare(int age, int life, int secondOfDay)
    {
        var part = FirstDayPart(secondOfDay);
        var weight = age == 0 ? PlayWeights[0] * part : PlayWeights[age];
        return weight / (PlaySums[life] - PlayWeights[0] * (1.0 - part));
    }

    /// <summary>Part of a life's plays that fall on the day of publication and the next 6.</summary>
    public static double FirstWeekShare(int life, int secondOfDay)
    {
        var sum = 0.0;
        for (var age = 0; age < Math.Min(7, life); age++)
            sum += PlayShare(age, life, secondOfDay);
        return sum;
    }

    /// <summary>Part of a life's comments written before the age <paramref name="hours"/>; 1 at the end of the life.</summary>
    public static double CommentsBefore(double hours, double lifeHours) => Raw(Math.Min(hours, lifeHours)) / Raw(lifeHours);

    /// <summary>The age in hours before which a part <paramref name="unit"/> of a life's comments is written; inverse of <see cref="CommentsBefore"/>.</summary>
    public static double CommentAge(double unit, double lifeHours)
    {
        var target = unit * Raw(lifeHours);
        return CommentScaleHours * (Math.Pow(1.0 - target, -1.0 / CommentPower) - 1.0);
    }

    private static double Raw(double hours) => hours <= 0 ? 0.0 : 1.0 - Math.Pow(1.0 + hours / CommentScaleHours, -CommentPower);

    /// <summary>Part of a whole first day that is left when a video comes out late; evenings are worth more than nights.</summary>
    public static double FirstDayPart(int secondOfDay) => Math.Clamp(1.1 - secondOfDay / 86_400.0, 0.1, 0.9);

    private static double[] Sums()
    {
        var sums = new double[LongestLife + 1];
        for (var age = 0; age < LongestLife; age++)
            sums[age + 1] = sums[age] + PlayWeights[age];
        return sums;
    }
}
