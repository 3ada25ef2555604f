using System.Globalization;

namespace ReportGen.Templates.Model;

/// <summary>A value with members as templates see it. Members are made when asked for.</summary>
/// <param name="subject">The record it stands for (a measure, a change …), which filters look at.</param>
/// <param name="member">A member's value by snake_case name: text, number, truth value, <see cref="ModelObject"/>, list of such, or null.</param>
internal sealed class ModelObject(object? subject, Func<string, object?> member)
{
    /// <summary>The record it stands for; null where it is only a bag of members.</summary>
    public object? Subject { get; } = subject;

    /// <summary>What stands for it where a template writes it without a filter: its number, where it has one.</summary>
    public override string ToString() => Get("value") is double number ? number.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>A member's value; null where there is none.</summary>
    public object? Get(string name) => member(name) switch
    {
        double d => double.IsFinite(d) && Math.Abs(d) < 1e27 ? d : null,
        var value => value,
    };
}
