using System.Text;
using PolicySearch.Cli;

if (CollectorBudget.Matters(args))
    CollectorBudget.Ensure();
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args);
