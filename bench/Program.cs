using Xinhuo.Bench;
using Xinhuo.Bench.ByHand;
using Xinhuo.Bench.Filling;
using Xinhuo.Bench.Measuring;

// What bin/bench calls: fill a database once, serve the hand-written pages, look into the search index, or measure it all.
var asked = Asked.Read(args);
return asked.Verb switch
{
    "fill" => await Fill.Run(asked),
    "byhand" => await ByHandProgram.Run(args[1..]),
    "search" => await SearchFigures.Run(asked),
    "strangers" => await StrangerFigures.Run(asked),
    "measure" => await Measure.Run(asked),
    _ => throw new ArgumentException($"'{asked.Verb}' is not something the bench can do."),
};
