using System.ComponentModel;
using System.Globalization;
using ReportGen.Diagnostics;
using Spectre.Console;

namespace ReportGen.Cli.Help;

/// <summary>A description from the message catalogue in the language of the user interface.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
internal sealed class WordsAttribute(string key) : DescriptionAttribute
{
    public string Key { get; } = key;

    public override string Description => Markup.Escape(MessageCatalog.For(CultureInfo.CurrentUICulture.Name).Text(Key)); // help reads brackets as markup
}
