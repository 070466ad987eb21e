namespace Xinhuo.Tests.Hostile;

public sealed partial class HostileFieldsTests
{
    /// <summary>Chat, gatherings, introductions, ideas and the health of it all.</summary>
    private static (string Test, string[] Fields)[] Meeting =>
        [
            (
                Named<HostileHealthTests>(nameof(HostileHealthTests.The_rules_may_say_anything)),
                ["Community.Rules.EditRulesPage Input.En", "Community.Rules.EditRulesPage Input.Why", "Community.Rules.EditRulesPage Input.Zh"]
            ),
            (
                Named<HostileHealthTests>(nameof(HostileHealthTests.Steps_and_appeals_may_say_anything)),
                ["Community.Steps.StandingPage Input.Words", "Community.Steps.TakeStepPage Input.Why", "Community.Steps.TakeStepPage Lift.Why"]
            ),
            (
                Named<HostileHealthTests>(nameof(HostileHealthTests.Brakes_and_words_may_be_called_anything)),
                ["Community.Brakes.BrakesPage Input.Why", "Community.Wording.WordingPage Input.Instead", "Community.Wording.WordingPage Input.Word"]
            ),
            (
                Named<HostileChatTests>(nameof(HostileChatTests.Every_line_is_kept_as_typed_and_harms_nobody)),
                ["Community.Chat.LinePage Body", "Community.Chat.RoomPage Input.Body"]
            ),
            (
                Named<HostileChatTests>(nameof(HostileChatTests.Rooms_are_called_and_asked_anything)),
                [
                    "Community.Chat.AboutPage Q",
                    "Community.Chat.AboutPage Title",
                    "Community.Chat.AboutPage Who",
                    "Community.Chat.NewPage Names",
                    "Community.Chat.NewPage Title",
                    "Community.Chat.ReportLinePage Input.Why",
                    "Community.Chat.ReportLinePage Input.Words",
                    "Community.Chat.RoomsPage after",
                    "Community.Chat.WithPage Input.Body",
                ]
            ),
            (
                Named<HostileGatheringsTests>(nameof(HostileGatheringsTests.A_gathering_may_be_called_anything_and_be_anywhere)),
                [
                    "Community.Gatherings.EditGatheringPage Input.Body",
                    "Community.Gatherings.EditGatheringPage Input.Group",
                    "Community.Gatherings.EditGatheringPage Input.Place",
                    "Community.Gatherings.EditGatheringPage Input.Title",
                    "Community.Gatherings.NewGatheringPage Input.Body",
                    "Community.Gatherings.NewGatheringPage Input.Place",
                    "Community.Gatherings.NewGatheringPage Input.Title",
                ]
            ),
            (
                Named<HostileGatheringsTests>(nameof(HostileGatheringsTests.Links_zones_and_groups_that_are_none_are_refused)),
                [
                    "Community.Gatherings.EditGatheringPage Input.Link",
                    "Community.Gatherings.EditGatheringPage Input.Zone",
                    "Community.Gatherings.NewGatheringPage Input.Group",
                    "Community.Gatherings.NewGatheringPage Input.Link",
                    "Community.Gatherings.NewGatheringPage Input.Zone",
                ]
            ),
            (
                Named<HostileGatheringsTests>(nameof(HostileGatheringsTests.Reasons_codes_names_and_recaps_may_be_any_words)),
                [
                    "Community.Gatherings.CancelGatheringPage Input.Why",
                    "Community.Gatherings.GatheringPage Input.Code",
                    "Community.Gatherings.GuestListPage Input.Name",
                    "Community.Gatherings.RecapPage Input.Alt[]",
                    "Community.Gatherings.RecapPage Input.Body",
                    "Community.Gatherings.RecapPage Input.NewAlt[]",
                ]
            ),
            (
                Named<HostileGatheringsTests>(nameof(HostileGatheringsTests.Pictures_of_gatherings_may_show_anything)),
                [
                    "Community.Gatherings.EditGatheringPage Input.Alt[]",
                    "Community.Gatherings.EditGatheringPage Input.NewAlt[]",
                    "Community.Gatherings.NewGatheringPage Input.Alt[]",
                    "Community.Gatherings.NewGatheringPage Input.NewAlt[]",
                ]
            ),
            (
                Named<HostileGatheringsTests>(nameof(HostileGatheringsTests.Lists_are_asked_with_any_words)),
                ["Community.Gatherings.GatheringsPage Group", "Community.Gatherings.GatheringsPage after", "Community.Gatherings.NewGatheringPage group"]
            ),
            (
                Named<HostileGatheringsTests>(nameof(HostileGatheringsTests.A_minute_may_be_any_words)),
                [
                    "Community.MeetUps.OfferMinutePage Input.Best",
                    "Community.MeetUps.OfferMinutePage Input.Day",
                    "Community.MeetUps.OfferMinutePage Input.Loves",
                    "Community.MeetUps.OfferMinutePage Input.Wants",
                    "Community.MeetUps.OfferMinutePage Input.Words",
                ]
            ),
            (
                Named<HostileIdeasTests>(nameof(HostileIdeasTests.An_idea_may_be_said_in_any_words)),
                ["Community.Ideas.NewIdeaPage Input.Body", "Community.Ideas.NewIdeaPage Input.Group", "Community.Ideas.NewIdeaPage Input.Title"]
            ),
            (
                Named<HostileIdeasTests>(nameof(HostileIdeasTests.Tried_decided_and_carried_out_in_any_words)),
                [
                    "Community.Ideas.CarriedOutPage Input.Address",
                    "Community.Ideas.CarriedOutPage Input.Title",
                    "Community.Ideas.DecidePage Input.Verdict",
                    "Community.Ideas.DecidePage Input.Why",
                    "Community.Ideas.VoicePage Input.Words",
                ]
            ),
            (
                Named<HostileIdeasTests>(nameof(HostileIdeasTests.What_is_asked_of_ideas_by_address_is_only_a_question)),
                ["Community.Ideas.IdeasPage after", "Community.Ideas.MergePage Q", "Community.Ideas.NewIdeaPage group", "Community.Ideas.NewIdeaPage title"]
            ),
            (
                Named<HostileIdeasTests>(nameof(HostileIdeasTests.What_its_pictures_show_may_be_said_in_any_words)),
                ["Community.Ideas.NewIdeaPage Input.Alt[]", "Community.Ideas.NewIdeaPage Input.NewAlt[]"]
            ),
            (
                Named<HostileIntroductionsTests>(nameof(HostileIntroductionsTests.Two_may_be_introduced_in_any_words)),
                ["Community.Introductions.NewIntroductionPage Input.Who", "Community.Introductions.NewIntroductionPage Input.Words"]
            ),
            (
                Named<HostileIntroductionsTests>(nameof(HostileIntroductionsTests.Whoever_is_suggested_may_be_offered_in_any_words_and_asked_for_in_none)),
                ["Community.Introductions.ChoicesPage Input.Wishes[]", "Community.Introductions.StrangersPage Input.Words"]
            ),
        ];
}
