using System.ComponentModel;
using System.Globalization;
using ReportGen.Diagnostics;

namespace ReportGen.Cli.Help;

/// <summary>A description from the message catalogue in the language of the user interface.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
internal sealed class WordsAttribute(string key) : DescriptionAttribute
{
    public string Key { get; } = key;

    public override string Description => MessageCatalog.For(CultureInfo.CurrentUICulture.Name).Text(Key);
}
