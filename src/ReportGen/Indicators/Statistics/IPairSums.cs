namespace ReportGen.Indicators.Statistics;

/// <summary>Numbers of users and creators, added to several sums that can then be drawn.</summary>
internal interface IPairSums : IDisposable
{
    /// <summary>Adds the values of a user with a creator.</summary>
    /// <param name="user">Dense id of the user.</param>
    /// <param name="creator">Dense id of the creator.</param>
    /// <param name="values">One value a sum.</param>
    void Add(int user, int creator, ReadOnlySpan<double> values);

    /// <summary>The sums with their draws; new ones begin at 0.</summary>
    Sampled[] Draw();
}
